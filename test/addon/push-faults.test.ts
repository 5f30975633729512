// Pushes over a line that fails now and then, the same for the same seed. Whatever happens, each row of a push that
// came to its end is in PartnerStack once, its state is true, and the receipt adds up.
import { expect, test } from 'vitest';
import type { Choice } from '../../addon/src/push/offer.ts';
import type { Progress } from '../../addon/src/push/progress.ts';
import type { State } from '../sandbox/index.ts';
import { planLive } from './planning.ts';
import {
  advance,
  decide,
  goOn,
  IMPORT,
  LEADS_HEADER,
  leads,
  openPush,
  type Pushing,
  ROWS,
  receiptLines,
  seedCustomers,
  start,
  states,
  step,
} from './pushing.ts';
import { goodRows } from './workbook.ts';

interface Case {
  readonly name: string;
  readonly choice: Choice;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What tells the record of each row, as the stand-in has it. */
  readonly made: (state: State) => readonly string[];
  readonly wanted: readonly string[];
  /** Only rows that Plan has looked up can be pushed. */
  readonly planned?: true;
}

const COUNT = 12;
const numbers = Array.from({ length: COUNT }, (_, at) => at);
const texts = (values: readonly unknown[]) => values.map(String);

const PARTNERS = {
  header: ['partner_first', 'partner_last', 'partner_email', 'partner_key'],
  rows: numbers.map((at) => [`P${at}`, 'Last', `p${at}@partner.example`, `p${at}`]),
  made: (state: State) =>
    texts(state.partnerships.map(({ partner_key: key }) => key)).filter((key) => key !== 'ada'),
  wanted: numbers.map((at) => `p${at}`),
};
const TRANSACTIONS = {
  header: ['customer_key', 'amount_in_cents', 'key', 'currency'],
  rows: goodRows(COUNT).map(([a = '', b = '', c = '', , e = '']) => [a, b, c, e]),
  made: (state: State) => texts(state.transactions.map(({ key }) => key)),
  wanted: goodRows(COUNT).map(([, , key = '']) => key),
};
const REWARDS = {
  header: ['partner_key', 'target_type', 'target_key', 'amount_in_cents', 'reward_description'],
  rows: numbers.map((at) => ['ada', 'customer', `acct_${at}`, String(1000 + at), `Bonus ${at}`]),
  made: (state: State) => texts(state.rewards.map(({ description }) => description)),
  wanted: numbers.map((at) => `Bonus ${at}`),
};
const DEALS = {
  header: ['amount', 'close_date', 'partner_key', 'status'],
  rows: numbers.map((at) => [String(5000 + at), '2026-12-18', 'ada', 'Working']),
  made: (state: State) => texts(state.deals.map(({ amount }) => amount)),
  wanted: numbers.map((at) => String(5000 + at)),
};
const LEADS = {
  header: LEADS_HEADER,
  rows: leads(COUNT),
  made: (state: State) => texts(state.leads.map(({ external_key: key }) => key)),
  wanted: leads(COUNT).map(([, , email = '']) => email),
};

const CASES: readonly Case[] = [
  { name: 'partners as an import', choice: IMPORT, ...PARTNERS },
  { name: 'transactions as an import', choice: IMPORT, ...TRANSACTIONS },
  { name: 'rewards as an import', choice: IMPORT, ...REWARDS },
  { name: 'deals as an import', choice: IMPORT, ...DEALS },
  { name: 'partners row by row', choice: ROWS, ...PARTNERS },
  { name: 'transactions row by row', choice: ROWS, ...TRANSACTIONS },
  { name: 'leads row by row', choice: ROWS, ...LEADS },
  { name: 'deals row by row', choice: ROWS, ...DEALS },
  {
    name: 'rewards row by row',
    choice: ROWS,
    ...REWARDS,
    // Whose partner is behind a target has to be known.
    planned: true,
  },
];

/** As a user would who waits, goes on after trouble, and sends again what was not found for ten minutes. */
async function seeThrough(pushing: Pushing, planned = false): Promise<Progress> {
  for (let at = 0; at < 400; at += 1) {
    // What was looked up is good for an hour.
    if (planned) await planLive(pushing).catch(() => undefined);
    const progress = step(pushing);
    await pushing.sandbox.idle();
    const { phase, waitMs, open } = progress;
    if (phase === 'done') return progress;
    if (phase === 'pilot' || phase === 'halted') goOn(pushing);
    else if (phase === 'open') {
      const [first] = open;
      decide(pushing, 'again', first?.keyed ? undefined : first?.mark);
    } else if (waitMs > 0) await advance(pushing, waitMs);
  }
  throw new Error('no end');
}

const PUSHES = 54;

test.each(Array.from({ length: PUSHES }, (_, at) => at + 1))('seed %i', async (seed) => {
  const { name, choice, header, rows, made, wanted, planned } = CASES[seed % CASES.length] as Case;
  const formats = Object.fromEntries(header.map((_, at) => [at + 1, '@']));
  const pushing = await openPush({ sheet: { rows: [header, ...rows], formats }, sandbox: { seed } });
  await seedCustomers(pushing, COUNT);
  if (planned) await planLive(pushing);
  start(pushing, choice);
  await pushing.sandbox.faults({ rate: 0.2, slow: 20 });
  const { counts } = await seeThrough(pushing, planned);
  const there = [...made(await pushing.sandbox.state())];
  expect(there.sort(), name).toEqual([...wanted].sort());
  const good = states(pushing).filter((state) => ['created', 'landed'].includes(state));
  expect(good, name).toHaveLength(COUNT);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(COUNT);
  const last = new Map(receiptLines(pushing).map((cells) => [cells[8], cells[9]]));
  const stated = Array.from(last.values()).filter((state) => state === 'created' || state === 'landed');
  expect(stated, name).toHaveLength(COUNT);
});
