// What the tests of live plans share: the built add-on over several tabs and the stand-in for PartnerStack, and a driver
// that asks and plans as the sidebar does.
import { onTestFinished } from 'vitest';
import { askProgram } from '../../addon/sidebar/plan/ask-program.ts';
import { type PlannedTab, planWorkbook } from '../../addon/sidebar/plan/plan-workbook.ts';
import { textOfSnapshot } from '../../addon/sidebar/plan/snapshot-text.ts';
import type { Asked } from '../../addon/src/ask-api.ts';
import type { WorkbookCells } from '../../addon/src/read-workbook.ts';
import { createLive, emptySnapshot, type Snapshot } from '../../core/index.ts';
import { createSandboxThread, type SandboxThread } from '../sandbox/in-thread.ts';
import type { SandboxOptions } from '../sandbox/index.ts';
import { type Addon, createAddon, createSpreadsheet, type SheetOptions } from './runtime/index.ts';
import { CODE_FILE, type Opened } from './workbook.ts';

export interface Planning extends Opened {
  readonly sandbox: SandboxThread;
}

export type Keys = 'production' | 'test';

/** With the keys of both pairs stored, three partners and two customers in production. */
export async function openPlan(
  sheets: readonly SheetOptions[],
  options: SandboxOptions = {},
): Promise<Planning> {
  const sandbox = await createSandboxThread(options);
  onTestFinished(() => sandbox.close());
  const spreadsheet = createSpreadsheet({ sheets });
  spreadsheet.properties.user.keys = JSON.stringify(sandbox.keys);
  const addon = createAddon({ codeFile: CODE_FILE, spreadsheet, api: sandbox.url });
  const [sheet] = spreadsheet.sheets;
  if (!sheet) throw new Error('no sheet');
  const joined_at = Date.UTC(2026, 0, 15);
  const named = { first_name: 'Ada', last_name: 'Byron', joined_at };
  await sandbox.seed('partnerships', {
    ...named,
    key: 'part_ada',
    partner_key: 'ada',
    email: 'ada@partner.example',
    group_key: 'grp_7c1d',
  });
  await sandbox.seed('partnerships', {
    ...named,
    key: 'part_bob',
    partner_key: 'bob',
    email: 'bob@partner.example',
    group_key: 'grp_e042',
  });
  await sandbox.seed('partnerships', {
    ...named,
    key: 'part_cyd',
    partner_key: 'cyd',
    email: 'cyd@partner.example',
    group_key: 'grp_7c1d',
  });
  const owned = { partnership_key: 'part_ada', created_at: Date.UTC(2026, 1, 1) };
  await sandbox.seed('customers', {
    ...owned,
    key: 'cust_1',
    customer_key: 'acct_1',
    email: 'ops@engines.example',
    name: 'Engines',
  });
  await sandbox.seed('customers', {
    ...owned,
    key: 'cust_2',
    customer_key: null,
    email: 'ops@looms.example',
    name: 'Looms',
  });
  await sandbox.seed('transactions', {
    key: 'inv-0001',
    customer: 'cust_1',
    amount: 50_000,
    currency: 'USD',
  });
  return { addon, spreadsheet, sheet, screen: spreadsheet.screen, sandbox };
}

/** The answer without its envelope. @throws Error with the sentence the user gets */
export function ask<Result>(addon: Addon, name: string, ...args: unknown[]): Result {
  const answer = addon.bridge(name, args) as ({ ok: true } & Result) | { ok: false; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

export interface LivePlan {
  readonly tabs: readonly PlannedTab[];
  readonly snapshot: Snapshot;
  /** What was read, in order. */
  readonly paths: readonly string[];
  /** Blank: nothing had to be mended. */
  readonly trouble: string;
  readonly waited: readonly number[];
}

/** Presses the button. */
export async function planLive(
  { addon }: Pick<Planning, 'addon'>,
  environment: Keys = 'production',
  { minutes = 10, known }: { readonly minutes?: number; readonly known?: Snapshot } = {},
): Promise<LivePlan> {
  const cells = ask<WorkbookCells>(addon, 'workbookForSidebar');
  const snapshot = known ?? storedAnswers(addon, environment);
  const paths: string[] = [];
  const waited: number[] = [];
  const trouble = await askProgram({
    snapshot,
    since: cells.now - minutes * 60_000,
    plan: (live) => planWorkbook(cells, live),
    async ask(asked) {
      paths.push(...asked);
      return ask<Asked>(addon, 'askForSidebar', environment, asked);
    },
    wait: async (seconds) => void waited.push(seconds),
    onBatch: () => {},
    signal: { aborted: false },
  });
  ask(addon, 'keepAnswersForSidebar', environment, textOfSnapshot(snapshot));
  const { pushed = {} } = cells.accounts.find((one) => one.environment === environment) ?? {};
  const tabs = planWorkbook(
    cells,
    createLive(snapshot, 0, (hash) => pushed[hash]),
  );
  return { tabs, snapshot, paths, trouble, waited };
}

export function storedAnswers(addon: Addon, environment: Keys = 'production'): Snapshot {
  const { text } = ask<{ text: string }>(addon, 'answersForSidebar', environment);
  return text === '' ? emptySnapshot() : JSON.parse(text);
}

/** Row number and verdict, tab by tab. */
export function verdictsOf({ tabs }: LivePlan): { [tab: string]: string[] } {
  return Object.fromEntries(
    tabs.map(({ name, plan }) => [name, plan?.rows.map(({ row, is }) => `${row} ${is}`) ?? []]),
  );
}
