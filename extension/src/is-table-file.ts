// Tells the files that Preflight checks from those that it leaves alone.

// Spreadsheets are held too: the importer takes only CSV, and the check says so.
const tableName = /\.(csv|tsv|tab|txt|xlsx?|ods)$/i;
const tableKinds = ['text/csv', 'text/tab-separated-values'];

export function isTableFile(file: { readonly name: string; readonly type: string }): boolean {
  return tableName.test(file.name) || tableKinds.includes(file.type);
}
