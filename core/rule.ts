// What a rule is and what it gets to see. A rule is data and one start function; it reports findings as
// data and knows neither sentence nor view.

import type { ColumnOrder, DateRead } from './dates.ts';
import type { NotCsv } from './encoding.ts';
import type { AmountVerdict } from './kinds/amount.ts';
import type { AmountRead } from './money.ts';
import type { Program } from './profile.ts';
import type { Fields } from './requests/answer.ts';
import type { Column, Fix, ImportType, Level, Reference, Row, Scope, TypeName } from './types.ts';

/** One header cell and what it names. Positions are 1-based. */
export interface HeaderCell {
  readonly position: number;
  /** As the file has it. */
  readonly text: string;
  /** The column it names, exactly or misnamed. */
  readonly column?: Column;
  /** The exact spelling it should have. */
  readonly spelling?: string;
  readonly is: 'exact' | 'misnamed' | 'unknown' | 'duplicate' | 'blank' | 'ours';
}

/** The form of the file and its header, whatever its type. */
export interface FileView {
  /** 1-based row of the header. */
  readonly headerRow: number;
  readonly header: readonly HeaderCell[];
  readonly form: FileForm;
  /** No cell of the file is filled. */
  readonly empty: boolean;
  /** The header row ends in an unclosed quote: which columns and rows follow cannot be known. */
  readonly headerCut: boolean;
  /** Days since 1970-01-01. */
  readonly today: number;
}

/** A file whose import type is known. */
export interface TableView extends FileView {
  readonly program: Program;
  /** The header is complete for exactly this other type, not for the chosen one. */
  readonly otherType?: ImportType | undefined;
  /** The header cells that name this column, as they stand in the file. */
  of(key: string): readonly HeaderCell[];
  /** The order of day and month in a column: known once the file has been read. */
  order(column: Column): ColumnOrder | undefined;
  /** Sheet only: the full text of a real number or date in a cell; row and position are 1-based. */
  readonly typed?: ((row: number, position: number) => string | undefined) | undefined;
  /** Only where several tables are checked together. */
  readonly workbook?: WorkbookView;
  /** Only where the API was asked. */
  readonly live?: LiveView;
}

/** What a table sees of the tables it stands beside. The ones it refers to have been read before it. */
export interface WorkbookView {
  /** The profile says that a record in none of the tables does not exist. */
  readonly wholeProgram: boolean;
  /** Takes a row in, before the rules see it. */
  row(row: RowView): void;
  /** What a row refers to. */
  links(row: RowView): readonly Link[];
  /** Names of the tables the rows so far wait for, in import order. */
  waitsFor(): readonly string[];
  /** How many of the rows so far need a record of a type that only the program can have. */
  needs(): readonly { readonly type: TypeName; readonly rows: number }[];
  /** The group of the partner with this key, where a table names it. */
  groupOf(partner: string): string | undefined;
  /** The amount of the transaction with this key, where it can be read. */
  amountOf(transaction: string): { readonly cents: number; readonly currency: string } | undefined;
}

/** A filled cell that names a record of another type. */
export interface Link {
  readonly cell: Cell;
  readonly reference: Reference;
  /** Whether one of the tables has it; undefined: that cannot be told. */
  readonly found: boolean | undefined;
}

/** Types whose records are looked up. */
export type Listed = 'partners' | 'customers' | 'transactions';

/** Lists that a program is set up with: its groups, the fields of its forms. */
export type SetUp = 'groups' | 'leads' | 'deals';

export interface LiveAnswer {
  /** Epoch milliseconds at which it was read. */
  readonly at: number;
  /** As the API tells of it; null: there is none. */
  readonly record: Fields | null;
}

/** What a check sees of the program behind the API: answers that were read, and no guess where none was. */
export interface LiveView {
  /** Undefined: not checked. */
  find(type: Listed, by: string, text: string): LiveAnswer | undefined;
  /** Undefined: not checked. */
  list(type: SetUp): { readonly at: number; readonly items: readonly Fields[] } | undefined;
  /** When a row of this hash was pushed before. */
  pushed?(hash: string): string | undefined;
}

/** How the file is written. */
export interface FileForm {
  /** Absent: rows that never were bytes (a sheet). */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly bom: boolean;
  readonly delimiter: Delimiter;
  /** What the first bytes say the file is, where it is no text at all. */
  readonly notCsv?: NotCsv;
}

export type Delimiter = ',' | ';' | '\t' | '|';

/** One cell under a header that is read at all. */
export interface Cell {
  readonly header: HeaderCell;
  /** Absent: the header is unknown. */
  readonly column?: Column;
  readonly position: number;
  /** The user's text, untouched. */
  readonly raw: string;
  /** Without outer blanks; blank where it is a placeholder. */
  readonly text: string;
  /** Why the cell cannot be read, whatever its kind. */
  readonly spoilt?: 'formula-error' | 'placeholder' | 'damaged-number';
  /** Read by its kind, and the importer can use it (or could after a safe fix). */
  readonly readable: boolean;
  readonly date?: DateRead;
  readonly amount?: AmountRead;
  readonly verdict?: AmountVerdict;
  /** The code that a currency cell stands for. */
  readonly currency?: string;
  /** Integer cents of an amount that is plain or safe to mend. */
  readonly cents?: string;
}

export interface RowView {
  /** 1-based. */
  readonly row: number;
  readonly line: Row;
  readonly blank: boolean;
  /** All cells under known and unknown headers, in file order; unread and missing ones left out or blank. */
  readonly cells: readonly Cell[];
  /** Those of the cells that a rule of single cells may speak of (odd-cell.ts): most rows have none. */
  readonly odd: readonly Cell[];
  /** The cell of a column: the filled one of its spellings. Undefined: absent or unread. */
  get(key: string): Cell | undefined;
  /** Position from which the row is unread (an unclosed quote); Infinity where all is read. */
  readonly unreadFrom: number;
  /** It has not as many cells as the header. */
  readonly uneven: boolean;
  /**
   * Which of the cells are blank, as bits: what a rule has found of one row by its blanks alone, holds of all rows with the
   * same. NaN, which equals nothing, where cells are unread or too many for that.
   */
  readonly gaps: number;
  /** Integer cents where exactly one amount cell is filled and can be read. */
  readonly cents: string | undefined;
  /** ISO code of the row's money, the default where the cell is blank; undefined where it cannot be read. */
  readonly currency: string | undefined;
}

/** A finding as a rule reports it. Absent level: the rule's own. Absent row: the header's. */
export interface Draft {
  readonly level?: Level;
  readonly row?: number;
  readonly column?: string;
  readonly cells?: readonly number[];
  readonly value?: string;
  /** What the sentence needs to know. */
  readonly about?: About;
  /** Built only for the issues that are kept. */
  readonly fix?: () => Fix | undefined;
}

export type About = { readonly [name: string]: string | number | boolean | readonly string[] | undefined };

export interface Reporter {
  (draft: Draft): void;
  /** A finding that depends on which of day and month comes first in a column: asked for each outcome. */
  byOrder(column: Column, finding: (order: ColumnOrder) => Draft | undefined): void;
  /** Keeps a finding under a name until it is released; without that it is forgotten. */
  hold(name: string, draft: Draft): void;
  release(name: string): void;
}

export interface Run {
  /** The header's own line, for faults of form. */
  header?(line: Row): void;
  row?(row: RowView): void;
  /** In place of `row`, by runs that look at odd cells, uneven rows or faults only: called for no other rows. */
  oddRow?(row: RowView): void;
  /** After the last row; orders of day and month are known. */
  end?(): void;
}

interface AnyRule {
  readonly id: string;
  readonly level: Level;
  /** A few plain words for lists. */
  readonly title: string;
  /** Types it speaks of; absent: all. */
  readonly types?: readonly TypeName[];
}

/** Runs whether or not the import type is known; sees blank rows too. */
interface FileRule extends AnyRule {
  readonly scope: 'file';
  /** May report at once. Undefined: nothing to do in this file. */
  start(file: FileView, report: Reporter): Run | undefined;
}

interface TableRule extends AnyRule {
  readonly scope: Exclude<Scope, 'file'>;
  start(table: TableView, report: Reporter): Run | undefined;
}

export type Rule = FileRule | TableRule;
