// What a first check of a file tells a second pass over it, and what that pass does with each row.
import type { ColumnOrder } from './dates.ts';
import type { RowFinding } from './findings.ts';
import type { FileForm, RowView } from './rule.ts';
import type { Row, TypeName } from './types.ts';

/** What a first check has learnt about a file, so that a second pass can mend or split it row by row. */
export interface Facts {
  readonly type: TypeName | null;
  readonly form: FileForm;
  /** Order of day and month, by column key. */
  readonly orders: { readonly [column: string]: ColumnOrder };
  /** 1-based. */
  readonly headerRow: number;
  /** The one type whose columns these are, where it is not the type checked as. */
  readonly otherType: TypeName | undefined;
  /** Cells of the widest row. */
  readonly widest: number;
  /** Exact, also where the report's list of issues is capped. */
  readonly rowsWithErrors: number;
  /** Dropping or mending rows is not enough: the header has an error without a safe fix. */
  readonly headerFails: boolean;
}

/** Gets every row of a second pass, before the next one is read. */
export interface SecondPass {
  readonly facts: Facts;
  /** The line the rules shall see in place of the one in the file. */
  reshape(line: Row, isHeader: boolean): Row;
  /**
   * The line the table rules shall see: mended, or the same.
   * @param again reads and checks a changed line by the row rules alone
   */
  mend(row: RowView, findings: readonly RowFinding[], again: (line: Row) => readonly RowFinding[]): Row;
  row(row: RowView, findings: readonly RowFinding[]): void;
}
