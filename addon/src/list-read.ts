// What the sidebar gets of a list of the API. A shape only.
import type { Fields } from '../../core/index.ts';

export interface ListRead {
  readonly items: readonly Fields[];
  /** There are more than were read. */
  readonly more: boolean;
  /** Why there are no items; blank: the list was read. */
  readonly refused: string;
}
