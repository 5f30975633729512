// Reads the CSV files that LibreOffice writes, with a reader that is not ours.
/// <reference path="../../scripts/workbench/papaparse.d.ts" />
import Papa from 'papaparse';

export type Rows = readonly (readonly string[])[];

/** Without blank lines. */
export function readCsv(bytes: Uint8Array, separator = ','): Rows {
  const text = new TextDecoder().decode(bytes);
  const { data } = Papa.parse(text, { delimiter: separator, delimitersToGuess: [] });
  return data.filter((cells) => cells.join('') !== '');
}
