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
const noDay = `bolt,900,inv-1002,soon,USD`;
const money = (dated: string, amount: string) =>
  lines([
    `bolt,twelve,inv-1002,${day},USD`,
    `=acme,50000,inv-1001,${dated},USD`,
    `crux,${amount},inv-1003,${day},USD`,
    `dune,900,inv-1004,${day}T10:00:00Z,USD`,
    ...Array.from({ length: 997 }, (_, at) => `acme,${1000 + at},inv-${2000 + at},${day},USD`),
  ]);

export const texts = {
  /** Nothing to say about it. */
  clean: lines([`acme,50000,inv-1001,${day},USD`, right]),
  /** One row with a date that can be mended safely, one with a date that cannot, one that is right. */
  faulty: lines([`acme,50000,inv-1001,${slashed},USD`, noDay, right]),
  faultyFixed: lines([`acme,50000,inv-1001,${day},USD`, noDay, right]),
  faultyGood: lines([right]),
  /** An amount that no fix can mend, a date to mend safely, an amount and a date to decide, something like a formula. */
  money: money(slashed, '$12.50'),
  /** The safe fix, and the amount taken for dollars. */
  moneyFixed: money(day, '1250'),
  history: lines(['acme,50000,inv-1,2024-03-01,USD', 'crux,900,inv-2,2024-05-02,USD', right]),
};

export const files = {
  clean: file('clean.csv', texts.clean),
  faulty: file('faulty.csv', texts.faulty),
  money: file('money.csv', texts.money),
  /** The same under another name. */
  again: file('again.csv', texts.money),
  /** A column that only the program itself can know. */
  ownColumn: file(
    'own-column.csv',
    texts.clean.replace('currency', 'currency,invoice_note').replaceAll('USD', 'USD,paid'),
  ),
  /** A column of the importer is missing: no row can be right. */
  noKeys: file('no-keys.csv', `amount_in_cents,created_at,currency\r\n900,${day},USD\r\n`),
  /** Another file under the name of a table. */
  workbook: file('book.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0])),
  /** Large enough for the progress to show. */
  long: file('long.csv', lines(Array.from({ length: 300_000 }, (_, at) => `acme,900,inv-${at},${day},USD`))),
  /** Nothing wrong with it but its age. */
  history: file('history.csv', texts.history),
  rewards: file(
    'one-reward.csv',
    `partner_key,amount_in_cents,reward_description,reward_currency,target_type,target_key\r\nada,500,Bonus,USD,customer,acme\r\n`,
  ),
  partners: file(
    'partners.csv',
    `partner_first,partner_last,partner_email,partner_key,partner_group,partner_joined_date\r\nAda,Byron,ada@partner.example,ada,Gold,${day}\r\nBob,Ray,bob@partner.example,bob,Gold,${day}\r\n`,
  ),
  picture: file('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47])),
};
