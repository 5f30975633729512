// What the Data Import API takes in: five types, and no leads (3.0).

export const importTables = ['partners', 'customers', 'transactions', 'rewards', 'deals'] as const;

export type ImportTable = (typeof importTables)[number];

export function isImportTable(name: string): name is ImportTable {
  return (importTables as readonly string[]).includes(name);
}

/** Cells by header; blank ones are there as ''. */
export interface CsvRow {
  readonly [header: string]: string;
}

/** What became of a row. PartnerStack's own report has both kinds; its reasons are not public. */
export interface ImportedRow {
  /** 1-based in the file. */
  readonly row: number;
  readonly became: 'imported' | 'skipped';
  readonly reason?: string;
}

export interface Import {
  readonly type: ImportTable;
  /** Why nothing was imported: the header. */
  readonly stopped?: string;
  readonly rows: readonly ImportedRow[];
}
