// What the tests of pushes share: the built add-on over a sheet and the stand-in for PartnerStack, and a driver that
// calls the add-on as the sidebar does.
import { onTestFinished } from 'vitest';
import type { Decision, PushState } from '../../addon/src/push/decide.ts';
import type { Given } from '../../addon/src/push/not-given.ts';
import type { Choice, Offer } from '../../addon/src/push/offer.ts';
import type { Progress } from '../../addon/src/push/progress.ts';
import { createSandboxThread, type SandboxThread } from '../sandbox/in-thread.ts';
import type { SandboxOptions } from '../sandbox/index.ts';
import {
  type Addon,
  type AddonOptions,
  contentSize,
  createAddon,
  createSpreadsheet,
  peekCell,
  type SheetOptions,
  type SheetState,
  type SpreadsheetState,
  shownText,
} from './runtime/index.ts';
import { CODE_FILE } from './workbook.ts';

export interface Pushing {
  readonly addon: Addon;
  readonly spreadsheet: SpreadsheetState;
  readonly sheet: SheetState;
  readonly sandbox: SandboxThread;
}

export interface PushingOptions {
  readonly sheet: SheetOptions;
  readonly sandbox?: SandboxOptions;
  readonly cost?: AddonOptions['cost'];
}

/** With a partner `ada` in both environments and the keys of both pairs stored. */
export async function openPush({ sheet, sandbox: options = {}, cost }: PushingOptions): Promise<Pushing> {
  const sandbox = await createSandboxThread(options);
  onTestFinished(() => sandbox.close());
  const spreadsheet = createSpreadsheet({ sheets: [sheet] });
  spreadsheet.properties.user.keys = JSON.stringify(sandbox.keys);
  const addon = createAddon({
    codeFile: CODE_FILE,
    spreadsheet,
    api: sandbox.url,
    ...(cost ? { cost } : {}),
  });
  await sandbox.seed('partnerships', {
    key: 'part_ada',
    partner_key: 'ada',
    email: 'ada@partner.example',
    group_key: 'grp_7c1d',
  });
  const [first] = spreadsheet.sheets;
  if (!first) throw new Error('no sheet');
  return { addon, spreadsheet, sheet: first, sandbox };
}

/** Keeps what is in the sheet and which leads are in PartnerStack; what it returns begins from there, as often as wanted. */
export async function savePoint({ spreadsheet, sheet, sandbox }: Pushing): Promise<() => Promise<Pushing>> {
  const saved = structuredClone(spreadsheet);
  const at = spreadsheet.sheets.indexOf(sheet);
  const made = (await sandbox.state()).leads.map(({ key }) => key);
  return async () => {
    await sandbox.keepOnly('leads', made);
    const again = structuredClone(saved);
    const addon = createAddon({ codeFile: CODE_FILE, spreadsheet: again, api: sandbox.url });
    return { addon, spreadsheet: again, sheet: again.sheets[at] as SheetState, sandbox };
  };
}

/** Customers `acct_0` and on, so that transactions find them. */
export async function seedCustomers({ sandbox }: Pushing, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1)
    await sandbox.seed('customers', {
      key: `cust_${at}`,
      customer_key: `acct_${at}`,
      email: `c${at}@customer.example`,
      partnership_key: 'part_ada',
    });
}

/** Leads, the type that needs nothing but a partner. */
export const LEADS_HEADER = ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'];

/** @param start of their addresses */
export function leads(count: number, start = 'lead'): string[][] {
  return Array.from({ length: count }, (_, at) => [
    `Ada${at}`,
    'Lovelace',
    `${start}${at}@company.example`,
    `Company ${at}`,
    'ada',
    'open',
  ]);
}

/** A tab of leads. */
export const leadSheet = (count: number) => ({ rows: [LEADS_HEADER, ...leads(count)] });

export const ROWS: Choice = { mode: 'rows', environment: 'production', rows: 'all' };
export const IMPORT: Choice = { mode: 'import', environment: 'production', rows: 'all' };

/** The answer without its envelope. @throws Error with the sentence the user gets */
export function ask<Result>({ addon }: Pushing, name: string, ...args: unknown[]): Result {
  const answer = addon.bridge(name, args) as ({ ok: true } & Result) | { ok: false; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

export function offerOf(pushing: Pushing, choice: Choice = ROWS): Offer {
  return ask(pushing, 'pushOfferForSidebar', choice);
}

/** Everything that a push of this offer asks for. */
export function allGiven({ asks, go, amounts }: Offer): Given {
  return {
    triggers: asks.triggers ?? false,
    old: asks.old !== undefined,
    rows: asks.typed ? String(go) : null,
    totals: Object.fromEntries(
      amounts.map(({ currency, cents }) => [currency, (Number(cents) / 100).toFixed(2)]),
    ),
    again: asks.again === undefined ? null : String(asks.again),
  };
}

export function start(pushing: Pushing, choice: Choice = ROWS): Offer {
  const offer = offerOf(pushing, choice);
  ask(pushing, 'startPushForSidebar', choice, offer.seen, allGiven(offer));
  return offer;
}

export const step = (pushing: Pushing) => ask<Progress>(pushing, 'pushStepForSidebar', pushing.sheet.id);
export const stateOf = (pushing: Pushing) => ask<PushState>(pushing, 'pushStateForSidebar', pushing.sheet.id);
export const goOn = (pushing: Pushing) => ask<Progress>(pushing, 'goOnForSidebar', pushing.sheet.id);
export const decide = (pushing: Pushing, decision: Decision, mark?: string) =>
  ask<Progress>(pushing, 'decideForSidebar', pushing.sheet.id, decision, mark);
export const stop = (pushing: Pushing) =>
  ask<{ progress?: Progress }>(pushing, 'stopPushForSidebar', pushing.sheet.id);

/** Both clocks. */
export async function advance({ addon, sandbox }: Pushing, milliseconds: number): Promise<void> {
  addon.advance(milliseconds);
  await sandbox.advance(milliseconds);
}

/** Steps, waits and clicks on as a user would until only a decision can help, or all is done. */
export async function drive(pushing: Pushing, most = 300): Promise<Progress> {
  let progress: Progress | undefined;
  for (let at = 0; at < most; at += 1) {
    progress = step(pushing);
    await pushing.sandbox.idle();
    const { phase, waitMs } = progress;
    if (phase === 'done' || phase === 'open' || phase === 'halted') return progress;
    if (phase === 'pilot') goOn(pushing);
    else if (waitMs > 0) await advance(pushing, waitMs);
  }
  throw new Error(`no end after ${most} steps: ${JSON.stringify(progress)}`);
}

export async function pushAll(pushing: Pushing, choice: Choice = ROWS): Promise<Progress> {
  start(pushing, choice);
  return drive(pushing);
}

/** What the column of a header shows below it. */
export function column({ sheet, spreadsheet }: Pushing, header: string): string[] {
  const { rows, columns } = contentSize(sheet);
  for (let at = 1; at <= columns; at += 1) {
    if (peekCell(sheet, 1, at).value !== header) continue;
    return Array.from({ length: Math.max(0, rows - 1) }, (_, row) =>
      shownText(peekCell(sheet, row + 2, at), spreadsheet.locale),
    );
  }
  throw new Error(`no column ${header}`);
}

export const states = (pushing: Pushing) => column(pushing, 'Preflight status');
export const messages = (pushing: Pushing) => column(pushing, 'Preflight message');

/** The lines of the receipts tab, below its header. */
export function receiptLines({ spreadsheet }: Pushing): string[][] {
  const tab = spreadsheet.sheets.find(({ name }) => name === 'Preflight receipts');
  if (!tab) return [];
  return tab.cells
    .slice(1, contentSize(tab).rows)
    .map((cells) => Array.from({ length: 13 }, (_, at) => String(cells?.[at]?.value ?? '')));
}
