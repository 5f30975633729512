// The files that the tests hand to the page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(tmpdir(), 'preflight-files');
mkdirSync(folder, { recursive: true });

export function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Three days ago: a date of long ago, or of tomorrow, would be a warning. */
export const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
const slashed = day.replaceAll('-', '/');

const header = 'customer_key,amount_in_cents,key,created_at,currency';
const lines = (rows: readonly string[]) => `${[header, ...rows].join('\r\n')}\r\n`;
const right = `crux,900,inv-1003,${day},USD`;
const noAmount = `bolt,twelve,inv-1002,${day},USD`;

export const texts = {
  /** Nothing to say about it. */
  clean: lines([`acme,50000,inv-1001,${day},USD`, right]),
  /** One row with a date that can be mended safely, one with an amount that cannot, one that is right. */
  faulty: lines([`acme,50000,inv-1001,${slashed},USD`, noAmount, right]),
  faultyFixed: lines([`acme,50000,inv-1001,${day},USD`, noAmount, right]),
  faultyGood: lines([right]),
};

export const files = {
  clean: file('clean.csv', texts.clean),
  faulty: file('faulty.csv', texts.faulty),
  /** A column of the importer is missing: no row can be right. */
  noKeys: file('no-keys.csv', `amount_in_cents,created_at,currency\r\n900,${day},USD\r\n`),
  /** Another file under the name of a table. */
  workbook: file('book.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0])),
  /** Large enough for the progress to show. */
  long: file('long.csv', lines(Array.from({ length: 300_000 }, (_, at) => `acme,900,inv-${at},${day},USD`))),
  picture: file('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47])),
};
