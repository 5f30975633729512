// What the sidebar makes its plan of: all tabs as they are, each read once, with the same few calls whatever its size.
import type { Profile, TypeName } from '../../core/index.ts';
import { isGrid } from './active-sheet.ts';
import { chosenTypes } from './chosen-types.ts';
import { type Environment, environments, fingerprintOfKey, storedKeys } from './keys.ts';
import { storedProfile } from './profile-store.ts';
import { pushedBefore, RECEIPTS_TAB, readLines } from './push/receipts.ts';
import { readCells, readClock } from './read-sheet.ts';

export interface TabCells {
  readonly sheetId: number;
  readonly name: string;
  /** As the user has chosen. Absent: told by the header. */
  readonly type?: TypeName;
  readonly rows: readonly (readonly string[])[];
  /** What cells hold that show less: row and position, 1-based, and the text. */
  readonly typed: readonly (readonly [row: number, position: number, text: string])[];
}

export interface PlanAccount {
  readonly environment: Environment;
  /** Hashes of the rows pushed to it, and when. */
  readonly pushed: { readonly [hash: string]: string };
}

export interface WorkbookCells {
  readonly tabs: readonly TabCells[];
  /** Names of the tabs without a filled cell. */
  readonly empty: readonly string[];
  readonly today: string;
  readonly profile: Profile | null;
  /** The ones there are keys for. */
  readonly accounts: readonly PlanAccount[];
  /** Epoch milliseconds. */
  readonly now: number;
}

export function readWorkbook(): WorkbookCells {
  const { today, wallClock } = readClock();
  const types = chosenTypes();
  const grids = SpreadsheetApp.getActiveSpreadsheet().getSheets().filter(isGrid);
  const empty: string[] = [];
  const tabs: TabCells[] = [];
  for (const sheet of grids) {
    const name = sheet.getName();
    if (name === RECEIPTS_TAB) continue;
    const read = readCells(sheet, wallClock);
    if (!read) {
      empty.push(name);
      continue;
    }
    const { rows, typed } = read;
    const more = rows.flatMap((cells, row) =>
      cells.flatMap((_, at): TabCells['typed'] => {
        const text = typed(row + 1, at + 1);
        return text === undefined ? [] : [[row + 1, at + 1, text]];
      }),
    );
    const sheetId = sheet.getSheetId();
    const type = types[sheetId];
    tabs.push({ sheetId, name, ...(type ? { type } : {}), rows, typed: more });
  }
  const accounts = knownAccounts();
  return { tabs, empty, today, profile: storedProfile() ?? null, accounts, now: Date.now() };
}

function knownAccounts(): PlanAccount[] {
  const keys = storedKeys();
  const lines = readLines();
  return environments.flatMap((environment) => {
    const { publicKey } = keys[environment] ?? {};
    if (publicKey === undefined) return [];
    const pushed = pushedBefore(lines, fingerprintOfKey(publicKey));
    return [
      {
        environment,
        pushed: Object.fromEntries(Array.from(pushed, ([hash, { last }]) => [hash, last.time])),
      },
    ];
  });
}
