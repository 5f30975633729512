// What the sidebar gets of the API's lists. Shapes only.
import type { Fields } from '../../core/index.ts';

export interface ListRead {
  readonly items: readonly Fields[];
  /** There are more than were read. */
  readonly more: boolean;
  /** In place of items: why there are none. */
  readonly refused?: string;
}

/** Whether the path to the stages takes one lead or leads is not public: both are asked. */
export interface ProgramRead {
  readonly groups: ListRead;
  readonly leadForms: ListRead;
  readonly dealForms: ListRead;
  readonly leadStages: ListRead;
  readonly leadsStages: ListRead;
  readonly dealStages: ListRead;
  readonly dealsStages: ListRead;
}
