// Sentences of the file rules.
import { counted } from '../text.ts';
import { type Messages, quoted } from './sentence.ts';

const KINDS: { readonly [found: string]: string } = {
  zip: 'a spreadsheet or zip file (.xlsx, .ods, .zip)',
  xls: 'an old Excel file (.xls)',
  pdf: 'a PDF',
  gzip: 'a gzip archive',
};

export const fileMessages: Messages = {
  'not-csv': ({ about }) =>
    `this is ${KINDS[String(about.found)] ?? 'no text'}, not a CSV. Open it in your spreadsheet and save or download it as CSV.`,
  'empty-file': () => 'no cell is filled. Check that the right file was picked.',
  'no-rows': () => 'there is a header but no data row below it. Add the rows to import.',
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
  'extra-cell': ({ value, about }) =>
    `${counted(Number(about.cells), 'cell')} under ${counted(Number(about.columns), 'header')}; ${quoted(value)} stands in no column. An unquoted comma inside a cell does this: put that cell in quotes.`,
  'missing-cell': ({ about }) =>
    `only ${counted(Number(about.cells), 'cell')} for ${counted(Number(about.columns), 'header')}; the missing ones are read as blank. Check that no cell has slipped to the left.`,
  'blank-row': () => 'the row is blank. Drop it; the safe fix does that.',
  'title-row': ({ row, about }) =>
    `the header stands in row ${row}, with ${counted(Number(about.above), 'row')} above it; the importer wants it in row 1. The safe fix drops the rows above.`,
  'totals-row': ({ value }) =>
    `the last row starts with ${quoted(value)} and would be imported as data. Drop it.`,
};
