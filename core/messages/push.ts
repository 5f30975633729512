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

/** Each follows the names of its columns, where it is about columns. */
const pushMessages: { readonly [why in Why]: (value: string) => string } = {
  'no-place': () => 'the API has no place for it. Import the row as CSV.',
  'no-update': () => 'The API cannot change a record of this type.',
  'not-on-update': () => 'the API cannot change it. Import the row as CSV.',
  'nothing-to-change': () => 'Nothing is left that an update could change.',
  unproven: () => 'whether this account keeps it has not been shown yet. Import the row as CSV.',
  'only-value': (value) => `through the API it is always ${brief(value)}. Import the row as CSV.`,
  'by-target': () => 'through the API the reward goes to the partner behind its target.',
  'other-partner': (value) =>
    `through the API the reward goes to the partner behind its target, who is not ${quoted(value)}. Import the row as CSV.`,
  'not-looked-up': (value) => `what ${quoted(value)} stands for in the API was not looked up.`,
  'not-found': (value) => `the API does not know ${quoted(value)}, or not only one.`,
  'not-there': (value) => `the program has no ${quoted(value)}, as Plan has found.`,
  taken: (value) => `it belongs to the customer ${quoted(value)}, as Plan has found.`,
  unreadable: (value) => `${quoted(value)} cannot be read.`,
  blank: () => 'a blank cell clears nothing through the API.',
  'time-of-day': () => 'the API takes a day without a time. Remove the time.',
  twice: () => 'two cells of the row are for the same value. Leave one blank.',
  needed: () => 'the API needs it. Fill it in, or import the row as CSV.',
};

/** @param column several joined with ` | `; absent: the row as a whole */
export function pushSentence(why: Why, column: string | undefined, value: string): string {
  const names = column === undefined ? '' : `${listed(column.split(' | ').map(brief), 'or')}: `;
  return names + pushMessages[why](value);
}
