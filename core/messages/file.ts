// Sentences of the file rules that rows of cells need too.
import { counted } from '../text.ts';
import { type Messages, quoted } from './sentence.ts';

export const fileMessages: Messages = {
  'empty-file': () => 'no cell is filled. Check that the right file was picked.',
  'no-rows': () => 'there is a header but no data row below it. Add the rows to import.',
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
