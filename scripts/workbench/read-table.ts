// Turns a CSV file or a pasted block into cells, as a spreadsheet would: encoding and delimiter are guessed.
import Papa from 'papaparse';

export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** What was guessed, in words. */
  readonly encoding: string;
  readonly delimiter: string;
}

const DELIMITERS: { readonly [sign: string]: string } = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'pipes',
};

/** @throws where the bytes are no text */
export function readFile(bytes: Uint8Array): Table {
  const [encoding, text] = decode(bytes);
  if (text.includes('\0')) {
    throw new Error('This is not a CSV file. Save the sheet as CSV first, then open that file.');
  }
  const { data, meta } = parse(text, '');
  return { rows: data, encoding, delimiter: DELIMITERS[meta.delimiter] ?? 'commas' };
}

/** Cells come with tabs. A block of CSV text is taken apart too; a sentence with a comma in it stays whole. */
export function readPasted(text: string): Table['rows'] {
  if (text.includes('\t')) return parse(text, '\t').data;
  const { data } = parse(text, '');
  const width = data[0]?.length ?? 0;
  const isBlock = data.length > 1 && width > 1 && data.every((cells) => cells.length === width);
  return isBlock
    ? data
    : text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .map((line) => [line]);
}

function parse(text: string, delimiter: string) {
  const parsed = Papa.parse(text, { delimiter, delimitersToGuess: Object.keys(DELIMITERS) });
  const last = parsed.data.at(-1);
  if (last?.length === 1 && last[0] === '') parsed.data.pop();
  return parsed;
}

function decode(bytes: Uint8Array): [encoding: string, text: string] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['UTF-16', new TextDecoder('utf-16le').decode(bytes)];
  if (first === 0xfe && second === 0xff) return ['UTF-16', new TextDecoder('utf-16be').decode(bytes)];
  try {
    return ['UTF-8', new TextDecoder('utf-8', { fatal: true }).decode(bytes)];
  } catch {
    // As a stream, since Node 20's short cut for a whole text gives Latin 1 (github.com/nodejs/node/issues/60888).
    return ['Windows-1252', new TextDecoder('windows-1252').decode(bytes, { stream: true })];
  }
}
