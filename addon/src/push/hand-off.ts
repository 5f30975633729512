// The clean rows as a file for the importer, for the user to upload: the way for history, with the dashboard's own
// choice of triggers and invitations. Needs no keys.
import { type Amount, amountsOf, importText, longHash, type TypeName } from '../../../core/index.ts';
import { Trouble } from '../answer.ts';
import { readSheet } from '../read-sheet.ts';
import { alone } from './alone.ts';
import { alreadyOpen, chosenRows, handedOff, moneyText, rowsHash, sheetOf } from './chosen-rows.ts';
import { storedJob } from './job.ts';
import type { Choice } from './offer.ts';
import { addLines, pushedBefore, readLines } from './receipts.ts';

export interface HandedOff {
  readonly type: TypeName;
  readonly fileName: string;
  /** UTF-8, commas, CRLF, every value byte for byte. */
  readonly text: string;
  readonly rows: number;
  /** Rows with an error, which are not in the file. */
  readonly errors: number;
  readonly amounts: readonly Amount[];
  readonly notices: readonly string[];
}

export function handOff(choice: Pick<Choice, 'sheetId' | 'type' | 'rows'>): HandedOff {
  return alone(() => made(choice));
}

function made(choice: Pick<Choice, 'sheetId' | 'type' | 'rows'>): HandedOff {
  const sheet = sheetOf(choice);
  const open = storedJob(sheet.getSheetId());
  if (open) throw new Trouble(alreadyOpen(open));
  const read = readSheet(sheet);
  const { table, type, wanted } = chosenRows({ ...choice, mode: 'hand-off' }, sheet, read);
  const go = wanted.filter(({ becomes }) => !('errors' in becomes));
  if (go.length === 0) throw new Trouble('No row is without errors. Mend them first.');
  const text = importText(table, go);
  const amounts = amountsOf(go);
  const lines = readLines();
  const before = pushedBefore(lines);
  const pushed = go.filter(({ hash, nth }) => (before.get(hash)?.times ?? 0) >= nth).length;
  const notices = [
    handedOff(lines, go),
    pushed > 0 && `${pushed} of these rows were pushed from this spreadsheet before.`,
  ].filter((one): one is string => Boolean(one));
  addLines(
    {
      id: Date.now().toString(36),
      tab: sheet.getName(),
      type,
      mode: 'hand-off',
      environment: 'production',
      account: '',
    },
    [
      {
        row: go.length,
        mark: rowsHash(go),
        state: 'handed off',
        record: `file ${longHash(text)}`,
        message: moneyText(amounts),
      },
    ],
  );
  return {
    type,
    fileName: `${type}.csv`,
    text,
    rows: go.length,
    errors: wanted.length - go.length,
    amounts,
    notices: [...read.notices, ...notices],
  };
}
