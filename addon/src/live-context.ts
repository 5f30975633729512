// What a push has to know of the program for the rows of a table, from what was read before: no call is made.
import {
  createLive,
  type LiveView,
  type Lookups,
  lookupsOf,
  type RowContext,
  type TypeName,
  updateOf,
} from '../../core/index.ts';
import type { Account } from './keys.ts';
import { storedSnapshot } from './live-store.ts';

export interface LiveContext {
  /** For the check's options: rows that the program would refuse have errors, which keep them back. */
  readonly live: LiveView;
  /** For `requestRows`: what keys stand for, and an update where the record is known to be there. */
  readonly contextOf: RowContext;
}

export function liveContext(account: Account): LiveContext {
  const live = createLive(storedSnapshot(account));
  const known: { [type in TypeName]?: Lookups } = {};
  return {
    live,
    contextOf(row, { type, orders }) {
      const lookups = known[type] ?? lookupsOf(live, type);
      known[type] = lookups;
      return { lookups, update: updateOf(row, type, live, orders) };
    },
  };
}
