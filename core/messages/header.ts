// Sentences of the header rules.
import { listed } from '../text.ts';
import { type Messages, quoted } from './sentence.ts';

export const headerMessages: Messages = {
  'missing-column': ({ about }) => {
    const many = (about.keys as readonly string[]).length > 1;
    if (about.relabelled) {
      return `the column is not there, but one of the headers that are not known here may be it under your program's own name. Compare with "View CSV header" in the importer.`;
    }
    if (about.optedOut) {
      return 'the column is needed by default and not there. Your profile does not ask for it; compare with "View CSV header" in the importer.';
    }
    return `${many ? 'one of these columns' : 'the column'} is needed to import ${String(about.type).toLowerCase()}, and no header names it. Add it.`;
  },
  'misnamed-column': ({ value, fix }) =>
    `${quoted(value)} is read as this column, but the importer spells it ${fix?.choices[0]?.label}. Rename it; the safe fix does that.`,
  'unknown-column': ({ about, fix }) => {
    if (about.several) {
      return 'this one cell holds several headers: whole rows stand in quotes. Take these quotes away in every row, so that each comma parts two cells.';
    }
    if (about.feature) {
      return `the importer can take ${about.feature}, but the name of that column is not public. Take it from "View CSV header" in the importer.`;
    }
    const meant = fix
      ? ` Did you mean ${listed(
          fix.choices.map(({ label }) => label),
          'or',
        )}?`
      : '';
    return about.named
      ? `this header is not in your program's own list.${meant} Compare with "View CSV header" in the importer.`
      : `this header is not one Preflight knows; it may still be one of your program's.${meant} Compare with "View CSV header" in the importer.`;
  },
  'duplicate-column': ({ about }) =>
    `the column is there already, in position ${about.first}, and only that one is read. Drop or rename this one.`,
  'blank-column': ({ about, cells }) =>
    `the header of column ${cells?.[0]} is blank, but there is text below it (first in row ${about.row}). Name the column or drop it.`,
  'wrong-type': ({ about }) =>
    `these are the columns of ${about.found}, not of ${about.chosen}. Choose ${about.found}, or pick another file.`,
};
