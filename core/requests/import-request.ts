// The call that imports a CSV file as the dashboard's importer would (partnerstack.md 3.0).
import { importTypes } from '../import-types/index.ts';
import type { TypeName } from '../types.ts';

/** A multipart form with one part. */
export interface ImportRequest {
  readonly method: 'POST';
  /** Behind the API's base. */
  readonly path: string;
  readonly part: {
    readonly name: 'file';
    readonly fileName: string;
    readonly type: 'text/csv';
    readonly text: string;
  };
}

/** Undefined: the Data Import API has no such imports (leads). @param text as the writer for the importer writes it */
export function importRequest(type: TypeName, text: string): ImportRequest | undefined {
  const path = importTypes[type].api.importPath;
  if (path === undefined) return undefined;
  return { method: 'POST', path, part: { name: 'file', fileName: `${type}.csv`, type: 'text/csv', text } };
}
