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
  /** Rows of the push. */
  readonly rows: number;
  /** Row of the receipts tab where its lines begin, and how many there are at least. */
  readonly line: number;
  readonly lines: number;
  /** Of the program profile. */
  readonly profile: string;
  /** Tells whether the header is still the one that the push began with. */
  readonly header: string;
  /** Marks of the rows that are tried first; none: the pilot is over, or there was none. */
  readonly pilot: readonly string[];
  /** The dates of transactions are sent along: this account keeps them, or the pilot tries it. */
  readonly datesSent: boolean;
  /** Batches in a row of which nothing came, and those that PartnerStack was too busy for. */
  readonly failures: number;
  readonly busy: number;
  /** Why it does not go on by itself. */
  readonly halted?: 'failures' | 'no-imports' | undefined;
  /** Epoch ms of the last call whose outcome has to be read back. */
  readonly askedAt: number;
  /** How often has been read back since. */
  readonly reads: number;
  /** Reading back goes on behind the record with this key: it took longer than one run. */
  readonly lookedAt?: string | undefined;
}

const PREFIX = 'push.';
const nameOf = (sheetId: number) => `${PREFIX}${sheetId}`;

export function storedJob(sheetId: number): Job | undefined {
  return jobIn(PropertiesService.getDocumentProperties().getProperty(nameOf(sheetId)));
}

/** Of all tabs. */
export function storedJobs(): Job[] {
  const all = PropertiesService.getDocumentProperties().getProperties();
  return Object.keys(all).flatMap((name) => (name.startsWith(PREFIX) ? (jobIn(all[name]) ?? []) : []));
}

function jobIn(text: string | null | undefined): Job | undefined {
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
  const properties = PropertiesService.getDocumentProperties();
  properties.deleteProperty(`stop.${sheetId}`);
  // Last, so that a run that dies before has not ended it.
  properties.deleteProperty(nameOf(sheetId));
}

/** Asks the run that is at it to end after its batch. */
export function askToStop(sheetId: number): void {
  PropertiesService.getDocumentProperties().setProperty(`stop.${sheetId}`, String(Date.now()));
}

/** A stop that came to nothing must not hold the push back for good. */
const STOP_HOLDS = 120_000;

export function isToStop({ sheetId }: Job): boolean {
  const asked = PropertiesService.getDocumentProperties().getProperty(`stop.${sheetId}`);
  return Date.now() - Number(asked) < STOP_HOLDS;
}
