// What a push has to know of the program for the rows of a table, from what was read before: no call is made.
import {
  keepBack,
  type Lookups,
  lookupsOf,
  type RowContext,
  type TypeName,
  updateOf,
} from '../../core/index.ts';
import type { Account } from './keys.ts';
import { storedView } from './live-store.ts';

/** What keys stand for, an update where the record is known to be there, and what the program is known to refuse. */
export function liveContext(account: Account): RowContext {
  const live = storedView(account);
  const known: { [type in TypeName]?: Lookups } = {};
  return (row, { type, orders }) => {
    const lookups = known[type] ?? lookupsOf(live, type);
    known[type] = lookups;
    return { lookups, update: updateOf(row, type, live, orders), keptBack: keepBack(row, type, live) };
  };
}
