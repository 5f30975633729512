// Columns no call takes, in a row that can be sent all the same: the call by itself leads to what they say.
import { readChoice } from '../kinds/choice.ts';
import { readCurrency } from '../kinds/currency.ts';
import type { Cell, RowView } from '../rule.ts';
import type { Column, ImpliedColumn } from '../types.ts';
import type { RequestContext } from './context.ts';
import { type LeftOut, leftOut } from './left-out.ts';

/** @returns why the row cannot be sent; undefined where it can */
export function notImplied(
  column: Column,
  api: ImpliedColumn,
  { text }: Cell,
  row: RowView,
  { lookups }: RequestContext,
): LeftOut | undefined {
  if ('implied' in api) {
    const says = column.kind === 'currency' ? readCurrency(text) : readChoice(text, column.choices ?? []);
    return says === api.implied ? undefined : leftOut('only-value', column.key, api.implied);
  }
  const type = row.get('target_type')?.text.toLowerCase() ?? '';
  const key = row.get('target_key')?.text ?? '';
  // Without a target the row has no call at all, which is said once.
  if (type === '' || key === '') return undefined;
  const partner = lookups?.partnerBehind?.(type, key);
  if (partner === undefined) return leftOut('not-looked-up', column.key, text);
  const same =
    api.is === 'email' ? partner?.email.toLowerCase() === text.toLowerCase() : partner?.partner_key === text;
  return same ? undefined : leftOut('other-partner', column.key, text);
}
