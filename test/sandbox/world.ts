// What every endpoint and the importer work on.
import type { Program, Switches } from './options.ts';
import type { Store } from './store.ts';

export interface World {
  readonly store: Store;
  readonly program: Program;
  readonly switches: Switches;
  /** Epoch milliseconds; a test can put it forward. */
  now(): number;
}
