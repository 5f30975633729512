// Sentences on rows and columns that the API, called row by row, cannot carry.
import { brief, listed } from '../text.ts';
import { quoted } from './sentence.ts';

export type Why =
  | 'no-place'
  | 'no-update'
  | 'not-on-update'
  | 'nothing-to-change'
  | 'unproven'
  | 'only-value'
  | 'by-target'
  | 'other-partner'
  | 'not-looked-up'
  | 'not-found'
  | 'not-there'
  | 'taken'
  | 'unreadable'
  | 'blank'
  | 'time-of-day'
  | 'twice'
  | 'needed';

type Sentence = (column: string, value: string) => string;

export const pushMessages: { readonly [why in Why]: Sentence } = {
  'no-place': (column) => `${names(column)}: the API has no place for it. Import the row as CSV.`,
  'no-update': () => 'The API cannot change a record of this type.',
  'not-on-update': (column) => `${names(column)}: the API cannot change it. Import the row as CSV.`,
  'nothing-to-change': () => 'Nothing is left that an update could change.',
  unproven: (column) =>
    `${names(column)}: whether this account keeps it has not been shown yet. Import the row as CSV.`,
  'only-value': (column, value) =>
    `${names(column)}: through the API it is always ${brief(value)}. Import the row as CSV.`,
  'by-target': (column) =>
    `${names(column)}: through the API the reward goes to the partner behind its target.`,
  'other-partner': (column, value) =>
    `${names(column)}: through the API the reward goes to the partner behind its target, who is not ${quoted(value)}. Import the row as CSV.`,
  'not-looked-up': (column, value) =>
    `${names(column)}: what ${quoted(value)} stands for in the API was not looked up.`,
  'not-found': (column, value) =>
    `${names(column)}: the API does not know ${quoted(value)}, or not only one.`,
  'not-there': (column, value) => `${names(column)}: the program has no ${quoted(value)}, as Plan has found.`,
  taken: (column, value) =>
    `${names(column)}: it belongs to the customer ${quoted(value)}, as Plan has found.`,
  unreadable: (column, value) => `${names(column)}: ${quoted(value)} cannot be read.`,
  blank: (column) => `${names(column)}: a blank cell clears nothing through the API.`,
  'time-of-day': (column) => `${names(column)}: the API takes a day without a time. Remove the time.`,
  twice: (column) => `${names(column)}: two cells of the row are for the same value. Leave one blank.`,
  needed: (column) => `${names(column)}: the API needs it. Fill it in, or import the row as CSV.`,
};

function names(column: string): string {
  return listed(column.split(' | ').map(brief), 'or');
}
