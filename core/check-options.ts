// What a check is asked to go by.

import type { RowFinding } from './findings.ts';
import type { Messages } from './messages/sentence.ts';
import type { Profile } from './profile.ts';
import type { LiveView, RowView, Rule, TableView, WorkbookView } from './rule.ts';
import type { TypeName } from './types.ts';

export interface CheckOptions {
  /** Absent: told by the header. */
  readonly type?: TypeName | undefined;
  readonly profile?: Profile | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Issues kept per rule, 1,000 where absent; counts are always exact. */
  readonly maxIssues?: number | undefined;
  /** Sheet only: the full text of a real number or date in a cell; row and position are 1-based. */
  readonly typed?: ((row: number, position: number) => string | undefined) | undefined;
  /** Several tables checked together only: what this one sees of the others. */
  readonly workbook?: ((table: TableView) => WorkbookView) | undefined;
  /** What is known of the program behind the API; absent: it was not asked. */
  readonly live?: LiveView | undefined;
  /** Rules besides those of the table itself, with their sentences: about the other tables, about the program. */
  readonly sets?: readonly RuleSet[] | undefined;
  /** Gets every row with what was found in it, but for what waits for the order of a column. */
  readonly onRow?: ((row: RowView, findings: readonly RowFinding[]) => void) | undefined;
}

export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly messages: Messages;
}
