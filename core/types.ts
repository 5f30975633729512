// The words every part of Preflight shares: import types, columns, rows, issues, fixes, the report.
// Shapes only; this file has no code. The report's shape is the contract in rules.md.

export type TypeName = 'partners' | 'customers' | 'transactions' | 'rewards' | 'leads' | 'deals';
export type Level = 'error' | 'warning' | 'info';
export type Scope = 'file' | 'header' | 'row' | 'table' | 'sheet' | 'workbook' | 'live';

/** Evidence grade of a fact: A stated by PartnerStack, I inferred; the others are in between. */
export type Grade = 'A' | 'B' | 'b' | 'C' | 'D' | 'I';

/** What a cell of a column holds, and so how it is read. */
export type Kind = 'text' | 'identifier' | 'email' | 'date' | 'cents' | 'dollars' | 'currency' | 'choice';

export interface Column {
  /** The name reports use: the first spelling. */
  readonly key: string;
  /** Every exact spelling the importer may take, `key` first. Absent: only `key`. */
  readonly spellings?: readonly string[];
  readonly kind: Kind;
  /** Absent: optional. `group`: see the type's groups. */
  readonly need?: 'required' | 'group';
  /** Names people use for it; offered as a rename, never assumed. */
  readonly aliases: readonly string[];
  /** Longest length the API takes, in code points. */
  readonly limit?: number;
  /** Values the importer takes, in its own spelling. */
  readonly choices?: readonly string[];
  /** Dates: PartnerStack states the format for this column, so another one is an error. */
  readonly formatStated?: boolean;
  /** Dates: a day still to come is usual here (a deal's expected close). */
  readonly mayLieAhead?: boolean;
  /** A required column that the program may have relabelled, or whose form may not ask for it. */
  readonly formDecides?: boolean;
  /** Text the partner gets to read. */
  readonly shownToPartner?: boolean;
  /** What the importer puts where the cell is blank, in words. */
  readonly blank?: string;
  /** The rule that speaks of blank cells here, in place of `default-applied`. */
  readonly blankRule?: string;
  readonly example: string;
  /** Where the value is found or what it does, in the article's words. */
  readonly note: string;
  /** How sure it is that the importer has the column. Absent: A; the sources stand in import-types/sources.ts. */
  readonly grade?: Grade;
  /** Absent: the import type itself has the column. */
  readonly source?: 'profile';
  /** Absent: the row-by-row API has no place for it. */
  readonly api?: SentColumn | ImpliedColumn;
  /**
   * Where a record read through the API has it; a dot leads inwards. Several places: it is in one of them. Absent:
   * nowhere that is known.
   */
  readonly read?: string | readonly string[];
}

/** A column that goes into the body of an API call (partnerstack.md 3.2-3.7). */
export interface SentColumn {
  /** Places in the body; a dot leads inwards. */
  readonly at: readonly string[];
  /** An update takes it as well. */
  readonly updates?: boolean;
  /** Written otherwise than its kind says: only the day of a date, or a key that has to be looked up. */
  readonly as?: 'day' | 'group-key' | 'partner-key';
  /** A blank cell is sent as what it stands for. */
  readonly always?: boolean;
  /** Only where a read-back has shown that this account keeps it. */
  readonly unproven?: boolean;
}

/** A column whose value no call takes: the row can be sent where the call by itself leads to the same. */
export type ImpliedColumn =
  | { readonly implied: string }
  /** The reward goes to the partner behind its target. */
  | { readonly impliedBy: 'target'; readonly is: 'partner_key' | 'email' };

/** Columns that belong together. */
export interface ColumnGroup {
  readonly columns: readonly string[];
  readonly takes: 'exactly-one' | 'at-least-one' | 'at-most-one';
}

/** A column that names a record of another type: its parent. */
export interface Reference {
  readonly column: string;
  readonly type: TypeName;
  /** Columns of that type, any of which may hold the same text; none: no file of that type has it. */
  readonly by: readonly string[];
  /** Only where another column says so. */
  readonly when?: { readonly column: string; readonly is: string };
  /** PartnerStack's own key: the record is in the program already. */
  readonly existing?: boolean;
}

export interface ImportType {
  readonly name: TypeName;
  readonly title: string;
  /** What one row is: "partner". */
  readonly singular: string;
  readonly columns: readonly Column[];
  readonly groups: readonly ColumnGroup[];
  /** Columns that identify the record a row makes; a row with none of them filled has no key. */
  readonly keys: readonly string[];
  readonly references: readonly Reference[];
  readonly api: TypeApi;
}

/** How rows of a type are sent through the API. */
export interface TypeApi {
  readonly path: string;
  /** The Data Import API's address; absent: it has none for this type. */
  readonly importPath?: string;
  /** A record that exists can be changed, at the path and its key. */
  readonly updates: boolean;
  /** Columns of which a create needs one filled. */
  readonly needs: readonly (readonly string[])[];
  /** The part of the body that takes the program's own columns by their API names. */
  readonly own?: 'meta' | 'fields';
  /** Columns that tell a record read through the API from all others, the surest first; none: only its values do. */
  readonly knownBy: readonly string[];
}

/** One choice of a fix. `name` tells several choices of one rule apart on the command line. */
export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly name?: string;
}

export interface Fix {
  readonly kind: 'safe' | 'suggested';
  /** `set` one cell, `rename` a header cell, `drop-row`, `drop-above` the header, `rewrite` the file's form, `column` the whole column. */
  readonly do: 'set' | 'rename' | 'drop-row' | 'drop-above' | 'rewrite' | 'column';
  /** One or more; where the fix needs no value (drop-row, drop-above, rewrite) its value is ''. */
  readonly choices: readonly Choice[];
}

/** One finding. Absent means no key. */
export interface Issue {
  readonly rule: string;
  readonly level: Level;
  /** 1-based, as a spreadsheet shows it. */
  readonly row: number;
  /** The importer's column name; several joined with ` | `. */
  readonly column?: string;
  /** 1-based column positions in this file. */
  readonly cells?: readonly number[];
  /** The text found, cut to 200 characters. */
  readonly value?: string;
  readonly message: string;
  readonly fix?: Fix;
}

/** What a fix did to one cell or row. */
export interface Change {
  readonly rule: string;
  /** 1-based, in the file as it was. */
  readonly row: number;
  readonly column?: string;
  /** 1-based position in its row. Absent, with `from` and `to`: the whole row was dropped. */
  readonly cell?: number;
  readonly from?: string;
  readonly to?: string;
}

/** Money of one currency: integer cents as text. */
export interface Total {
  readonly currency: string;
  readonly rows: number;
  readonly cents: string;
  /** The same for the rows without an error. */
  readonly ready: { readonly rows: number; readonly cents: string };
}

export interface Report {
  readonly schema: 1;
  readonly type: TypeName | null;
  /** Data rows that are not blank. */
  readonly rows: number;
  readonly passed: boolean;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** Exact counts per rule, also where `issues` is capped. */
  readonly rules: { readonly [rule: string]: number };
  /** Sorted by row, first position, rule id; capped per rule. */
  readonly issues: readonly Issue[];
  readonly totals?: readonly Total[];
  /** Why the type is undecided, in sentences. */
  readonly reasons?: readonly string[];
}

/** What the reader found wrong with the form of a row. Positions are 1-based cells. */
export interface Fault {
  readonly fault: 'stray-quote' | 'unclosed-quote' | 'bare-tab';
  readonly cell: number;
  /** The cell's text exactly as the file has it, quotes included (cut to 200 characters). */
  readonly raw: string;
}

/** One row as read: cells are the user's strings, untouched. */
export interface Row {
  /** 1-based; blank rows count, a quoted line break does not start a new row. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Absent: none. */
  readonly faults?: readonly Fault[];
}
