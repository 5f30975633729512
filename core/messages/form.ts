// Sentences of the rules about how a file is written.
import { type Messages, quoted } from './sentence.ts';

const KINDS: { readonly [found: string]: string } = {
  zip: 'a spreadsheet or zip file (.xlsx, .ods, .zip)',
  xls: 'an old Excel file (.xls)',
  pdf: 'a PDF',
  gzip: 'a gzip archive',
  html: 'a web page',
  xml: 'an XML file',
};
/** Of them only what needs another way than the usual one. */
const WAYS: { readonly [found: string]: string } = {
  html: 'Where you are signed out, a download gives the sign-in page: sign in and download it again. If it is a table, open it in your spreadsheet and save or download it as CSV.',
};
const USUAL_WAY = 'Open it in your spreadsheet and save or download it as CSV.';

export const formMessages: Messages = {
  'not-csv': ({ about }) =>
    `this is ${KINDS[String(about.found)] ?? 'no text'}, not a CSV. ${WAYS[String(about.found)] ?? USUAL_WAY}`,
  encoding: ({ about }) =>
    `the text is ${about.found}, so the importer may break accents and other letters. Save it as UTF-8; the safe fix does that.`,
  'byte-order-mark': () =>
    'the text starts with a byte order mark, an invisible sign. Preflight reads past it; whether the importer does is not known. The safe fix drops it.',
  'wrong-delimiter': ({ about }) =>
    `the cells are separated by ${about.found}, the importer wants commas. The safe fix writes commas.`,
  'unclosed-quote': () =>
    'a quote opens this cell and is never closed, so the rest of the file is read as one cell. Close the quote, or double it ("") where it belongs to the text.',
  'stray-quote': ({ value }) =>
    `${quoted(value)} has a quote in a place where a CSV has none. Put the whole cell in quotes and double the quotes inside it.`,
};
