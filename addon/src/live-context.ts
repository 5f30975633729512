// What a push has to know of the program for the rows of a table, from what was read before: no call is made.
import {
  createLive,
  type LiveView,
  type Lookups,
  lookupsOf,
  type RequestContext,
  type RowView,
  type TypeName,
  updateOf,
} from '../../core/index.ts';
import type { Account } from './keys.ts';
import { storedSnapshot } from './live-store.ts';

export interface LiveContext {
  /** For the check: rows that the program would refuse have errors. */
  readonly live: LiveView;
  readonly lookups: Lookups;
  /** For `requestRows`: an update where the record is known to be there. */
  contextOf(row: RowView, orders?: RequestContext['orders']): RequestContext;
}

export function liveContext(account: Account, type: TypeName): LiveContext {
  const live = createLive(storedSnapshot(account));
  const lookups = lookupsOf(live, type);
  return {
    live,
    lookups,
    contextOf: (row, orders) => ({ lookups, update: updateOf(row, type, live, orders) }),
  };
}
