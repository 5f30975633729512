// A push that is under way, one per tab: kept in the document, so that closing the sidebar only pauses it. Where each
// row stands is not here but beside the row.
import type { TypeName } from '../../../core/index.ts';
import type { Environment } from '../keys.ts';
import { forgetSnapshot } from '../live-store.ts';

export type SendMode = 'import' | 'rows';

export interface Job {
  readonly id: string;
  readonly sheetId: number;
  readonly tab: string;
  readonly type: TypeName;
  readonly mode: SendMode;
  readonly environment: Environment;
  /** The account's fingerprint. */
  readonly account: string;
  /** Epoch ms. */
  readonly since: number;
  /** Row of the receipts tab where its lines begin. */
  readonly line: number;
  /** Tells whether the header is still the one that the push began with. */
  readonly header: string;
  /** Marks of the rows that are tried first; none: the pilot is over, or there was none. */
  readonly pilot: readonly string[];
  /** The dates of transactions are sent along: this account keeps them, or the pilot tries it. */
  readonly datesSent: boolean;
  /** Batches in a row of which nothing came. */
  readonly failures: number;
  /** Why it does not go on by itself. */
  readonly halted?: 'failures' | 'no-imports' | undefined;
  /** Epoch ms of the last call whose outcome has to be read back. */
  readonly askedAt: number;
  /** How often has been read back since. */
  readonly reads: number;
  /** Reading back goes on behind the record with this key: it took longer than one run. */
  readonly lookedAt?: string | undefined;
}

const nameOf = (sheetId: number) => `push.${sheetId}`;

export function storedJob(sheetId: number): Job | undefined {
  const text = PropertiesService.getDocumentProperties().getProperty(nameOf(sheetId));
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

export function storeJob(job: Job): void {
  PropertiesService.getDocumentProperties().setProperty(nameOf(job.sheetId), JSON.stringify(job));
}

export function dropJob({ sheetId, account }: Job): void {
  forgetSnapshot({ fingerprint: account });
  // Last, so that a run that dies before has not ended it.
  PropertiesService.getDocumentProperties().deleteProperty(nameOf(sheetId));
}
