// What the panel accepts is what the core applies: whole columns, rules, single places; and how a number of rows is typed.
import { expect, test } from 'vitest';
import { checkRows, fixRows } from '../../core/index.ts';
import { rowNumber } from '../../extension/src/panel/row-number.ts';
import {
  acceptOf,
  type Decisions,
  decideAll,
  decideAt,
  decidedAt,
  decidedForAll,
  suggestionsOf,
} from '../../extension/src/panel/suggestions-of.ts';

const options = { type: 'deals', today: '2026-03-01' } as const;
const header = ['partner_key', 'name', 'close_date', 'stage', 'amount'];
const rows = [
  header,
  ['p1', 'One', '03/04/2025', 'Working', '$12.50'],
  ['p2', 'Two', '07/08/2025', 'Working', 'N/A'],
  ['p3', 'N/A', '2025-01-02', 'Working', '900'],
  ['p4', 'N/A', '2025-01-02', 'Working', '900'],
];
const suggestions = suggestionsOf(checkRows(rows, options));
const find = (key: string) => {
  const found = suggestions.find((suggestion) => suggestion.key === key);
  if (!found) throw new Error(`no suggestion ${key} among ${suggestions.map((one) => one.key)}`);
  return found;
};
const fixed = (decisions: Decisions) => fixRows(rows, options, acceptOf(suggestions, decisions)).rows;

test('a column of dates is decided as a whole, cell by cell it follows', () => {
  const closes = find('ambiguous-date close_date');
  expect(closes).toMatchObject({ column: 'close_date', capped: false });
  const closed = (name: string) => {
    const choice = closes.choices.find((one) => one.name === name);
    if (!choice) throw new Error(`${name} is not offered`);
    const decisions = { [closes.key]: decideAll(closes, choice) };
    expect(decidedForAll(decisions[closes.key], closes)).toBe(choice);
    return fixed(decisions).map((row) => row[2]);
  };
  expect(closed('day-first').slice(1, 3)).toEqual(['2025-04-03', '2025-08-07']);
  expect(closed('month-first').slice(1, 3)).toEqual(['2025-03-04', '2025-07-08']);
  expect(decidedForAll(undefined, closes)).toBeUndefined();
});

test('a rule is accepted for all its cells, or at one place and taken back there', () => {
  const blanks = find('placeholder');
  const [first, second] = blanks.issues;
  const choice = first?.fix?.choices[0];
  if (!first || !second || !choice) throw new Error('blanking is suggested');
  const namesOf = (decisions: Decisions) => fixed(decisions).map(([, name, , , amount]) => [name, amount]);
  expect(namesOf({ placeholder: decideAll(blanks, choice) }).slice(2)).toEqual([
    ['Two', ''],
    ['', '900'],
    ['', '900'],
  ]);
  const at = decideAt(undefined, first, choice);
  expect(namesOf({ placeholder: at }).slice(2)).toEqual([
    ['Two', ''],
    ['N/A', '900'],
    ['N/A', '900'],
  ]);
  expect(decidedAt(at, first)).toBe(choice);
  expect(decidedAt(at, second)).toBeUndefined();
  expect(acceptOf(suggestions, { placeholder: decideAt(at, first, undefined) })).toEqual({});
});

test.each([
  ['4003', 4003],
  [' 4,003 ', 4003],
  ["4'003", 4003],
  ['4.003', 4003],
  ['4 003', 4003],
  ['1,234,567', 1234567],
  ['1,234.567', undefined],
  ['4,03', undefined],
  ['4003 rows', undefined],
  ['', undefined],
  ['-3', undefined],
])('%j typed as a number of rows is %s', (text, number) => {
  expect(rowNumber(text)).toBe(number);
});
