// The two columns that take a row's money, in either unit.
import type { Column } from '../types.ts';

const api = { api: { at: ['amount'] }, read: 'amount' } as const;

/**
 * @param what what the money is
 * @param dollars of the example
 * @param words other names of both columns
 * @param inDollars of the second one alone
 */
export function amountColumns(
  what: string,
  dollars: number,
  words: readonly string[],
  inDollars: readonly string[] = [],
): readonly Column[] {
  return [
    {
      key: 'amount_in_cents',
      kind: 'cents',
      need: 'group',
      aliases: ['amount', 'cents', 'amount_cents', ...words],
      example: `${dollars}00`,
      note: `The ${what} in cents, a whole number: ${dollars} USD is ${dollars}00.`,
      ...api,
    },
    {
      key: 'amount_in_dollars',
      kind: 'dollars',
      need: 'group',
      aliases: ['amount', 'dollars', 'amount_dollars', ...words, ...inDollars],
      example: `${dollars}.00`,
      note: `The ${what} in dollars: ${dollars} USD is ${dollars}. Never beside amount_in_cents.`,
      ...api,
    },
  ];
}
