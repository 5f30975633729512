// Takes files in and imports them afterwards, one after the other, row by row (3.0, section 2).
/// <reference path="../../../scripts/workbench/papaparse.d.ts" />
import Papa from 'papaparse';
import type { Scope } from '../api/resource.ts';
import { Refused } from '../refused.ts';
import { wrongHeader } from './columns.ts';
import { importCustomer } from './customers.ts';
import { importDeal } from './deals.ts';
import type { CsvRow, Import, ImportedRow, ImportTable } from './import-table.ts';
import { importPartner } from './partners.ts';
import { importReward } from './rewards.ts';
import { importTransaction } from './transactions.ts';

const importRow: { readonly [type in ImportTable]: (row: CsvRow, scope: Scope) => void } = {
  partners: importPartner,
  customers: importCustomer,
  transactions: importTransaction,
  rewards: importReward,
  deals: importDeal,
};

export interface Importer {
  take(type: ImportTable, text: string, scope: Scope): void;
  /** Every file taken so far has been imported. */
  idle(): Promise<void>;
  /** The reports, which the API does not give. */
  readonly imports: readonly Import[];
  close(): void;
}

export function createImporter(): Importer {
  const imports: Import[] = [];
  let work = Promise.resolve();
  let closed = false;

  async function run(type: ImportTable, text: string, scope: Scope): Promise<void> {
    const [header = [], ...lines] = Papa.parse(text, { delimiter: ',', delimitersToGuess: [] }).data;
    const stopped = wrongHeader(type, header, scope.world.program);
    const rows: ImportedRow[] = [];
    imports.push(stopped === undefined ? { type, rows } : { type, stopped, rows });
    if (stopped !== undefined) return;
    for (const [at, cells] of lines.entries()) {
      await new Promise((done) => setImmediate(done));
      if (closed) return;
      if (cells.every((cell) => cell === '')) continue;
      rows.push({ row: at + 2, ...outcome(type, header, cells, scope) });
    }
  }

  return {
    take(type, text, scope) {
      work = work.then(() => run(type, text, scope));
    },
    idle: () => work,
    imports,
    close() {
      closed = true;
    },
  };
}

function outcome(
  type: ImportTable,
  header: readonly string[],
  cells: readonly string[],
  scope: Scope,
): Omit<ImportedRow, 'row'> {
  const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
  try {
    importRow[type](row, scope);
    return { became: 'imported' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { became: 'skipped', reason: error.message };
  }
}
