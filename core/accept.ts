// The suggestions a user has accepted, and which of their choices.
import type { ColumnOrder } from './dates.ts';
import type { Facts } from './second-pass.ts';
import { listed } from './text.ts';
import type { Choice, Fix, Report } from './types.ts';

/** The choice's name, value or 1-based number; true where there is only one. */
type Wanted = string | true;

/** Accepted suggestions by rule id: all of a rule alike, or single ones. */
export interface Accept {
  readonly [rule: string]: Wanted | readonly AcceptedPlace[];
}

/** A suggestion, by the place its issue names: a row and its first cell, where it has one. */
export interface AcceptedPlace {
  readonly row: number;
  readonly cell?: number | undefined;
  readonly choice: Wanted;
}

/** Undefined: not accepted here. */
export function wantedAt(accept: Accept, rule: string, row?: number, cell?: number): Wanted | undefined {
  const wanted = accept[rule];
  if (typeof wanted !== 'object') return wanted;
  return wanted.find((place) => place.row === row && place.cell === cell)?.choice;
}

/**
 * The choice of a fix that the user has named, or its only one. Undefined: none of them is the named one.
 * @throws Error with a sentence where there are several and none is named
 */
export function chosen(rule: string, fix: Fix, wanted: Wanted): Choice | undefined {
  if (fix.choices.length === 1) return fix.choices[0];
  const found = fix.choices.find(
    ({ name, value }, at) => wanted === name || wanted === value || wanted === String(at + 1),
  );
  // Each place has choices of its own here: a name given for another place is no mistake.
  if (found || rule === 'invalid-choice' || rule === 'unknown-column') return found;
  const names = fix.choices.map(({ name, value }) => `${rule}=${name ?? value}`);
  throw new Error(`${rule} has several fixes. Say which: ${listed(names, 'or')}.`);
}

/** The orders of date columns with the user's choice for those that nothing settles. */
export function ordersWanted(report: Report, facts: Facts, accept: Accept): Facts['orders'] {
  const orders: { [column: string]: ColumnOrder } = { ...facts.orders };
  for (const { rule, row, column = '', cells, fix } of report.issues) {
    const wanted = rule === 'ambiguous-date' ? wantedAt(accept, rule, row, cells?.[0]) : undefined;
    if (fix && wanted !== undefined) orders[column] = chosen(rule, fix, wanted)?.value as ColumnOrder;
  }
  return orders;
}
