// What the world outside the vm context hands to the stand-ins inside it.
import type { SpreadsheetState } from './state.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface Host {
  readonly spreadsheet: SpreadsheetState;
  readonly authMode: AuthMode;
  /** The script project's HTML files by name, without the ending. */
  readonly html: (name: string) => string | undefined;
  /** One service call, such as "Range.getValues". */
  readonly trip: (name: string) => void;
  readonly log: (text: string) => void;
}
