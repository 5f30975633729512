// Tells the files that Preflight checks from those that it leaves alone.

// Spreadsheets are held too: the importer takes only CSV, and the check says so.
const endings = ['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.xls', '.ods'];
const kinds = ['text/csv', 'text/tab-separated-values'];

/** For a picker that offers these files and no others. */
export const acceptTables = [...endings, ...kinds].join();

export function isTableFile({ name, type }: { readonly name: string; readonly type: string }): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending)) || kinds.includes(type);
}
