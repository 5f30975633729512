// The plan over several tables: order, what waits for what, what the program must have, when a table is ready.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Cancelled,
  checkSource,
  type Plan,
  type Profile,
  planRows,
  planSources,
  type SourceTable,
} from '../../core/index.ts';
import { decoder, sourceOf } from './host.ts';

const TODAY = '2026-11-23';
const PARTNERS =
  'partner_first,partner_last,partner_email,partner_key,partner_group\n' +
  'Maya,Okafor,maya@okaforconsulting.com,maya-okafor,Agencies\n' +
  'José,Núñez,jose.nunez@nunezdigital.es,jose-nunez,Resellers\n';
const CUSTOMERS =
  'customer_key,email,partner_key\nacct_1,billing@brightwater.io,maya-okafor\nacct_2,ap@northlane.co.uk,priya-raman\n';
const TRANSACTIONS =
  'customer_key,amount_in_cents,key,created_at\nacct_1,50000,inv-0001,2026-11-03\nacct_2,700,inv-0002,2026-11-04\n';
const LEADS =
  'first_name,last_name,email,company,partner_key,status\nIngrid,Halvorsen,ingrid@fjord.no,Fjord,maya-okafor,open\n';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function tablesOf(files: { [name: string]: string | Uint8Array }, chunk?: number): SourceTable[] {
  return Object.entries(files).map(([name, content]) => ({
    name,
    source: sourceOf(typeof content === 'string' ? utf8(content) : content, chunk),
  }));
}

const planOf = (files: { [name: string]: string | Uint8Array }, profile?: Profile) =>
  planSources(tablesOf(files), { today: TODAY, decoder, profile });

const cellsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

const namesOf = (plan: Plan) => plan.tables.map(({ name }) => name);
const tableOf = (plan: Plan, name: string) => plan.tables.find((table) => table.name === name);
const rulesOf = (plan: Plan, name: string) => tableOf(plan, name)?.report.rules;

describe('order', () => {
  it('is parents first, tables of one type as they were given, undecided ones last', async () => {
    const plan = await planOf({
      'what.csv': 'colour,size\nred,4\n',
      'leads.csv': LEADS,
      'new-partners.csv': PARTNERS,
      'transactions.csv': TRANSACTIONS,
      'customers.csv': CUSTOMERS,
      'a-partners.csv': PARTNERS,
    });
    expect(namesOf(plan)).toEqual([
      'new-partners.csv',
      'a-partners.csv',
      'customers.csv',
      'transactions.csv',
      'leads.csv',
      'what.csv',
    ]);
    expect(tableOf(plan, 'customers.csv')?.waitsFor).toEqual(['new-partners.csv', 'a-partners.csv']);
    expect(tableOf(plan, 'transactions.csv')?.waitsFor).toEqual(['customers.csv']);
  });

  it('takes a given type before the header', async () => {
    const [partners, customers] = tablesOf({ p: PARTNERS, c: CUSTOMERS });
    if (!partners || !customers) throw new Error('no tables');
    const plan = await planSources([partners, { ...customers, type: 'transactions' }], {
      today: TODAY,
      decoder,
    });
    expect(plan.tables[1]).toMatchObject({ type: 'transactions', ready: false, waitsFor: [] });
    expect(Object.keys(rulesOf(plan, 'c') ?? {})).toEqual(['wrong-type']);
  });
});

describe('ready', () => {
  it('is a table without errors that waits for ready ones only', async () => {
    const plan = await planOf({
      p: PARTNERS,
      c: CUSTOMERS.replace('acct_2,ap@', 'acct_2,ap'),
      t: TRANSACTIONS,
    });
    expect(plan.tables.map(({ name, ready, why }) => ({ name, ready, why }))).toEqual([
      { name: 'p', ready: true, why: [] },
      { name: 'c', ready: false, why: ['1 error to mend first.'] },
      { name: 't', ready: false, why: ['Waits for c, which is not ready.'] },
    ]);
  });

  it('is no file whose type is undecided, that is empty, or no CSV at all', async () => {
    const plan = await planOf({
      'what.csv': 'colour\nred\n',
      'empty.csv': '',
      'book.csv': latin1('PK\u0003\u0004 and so on'),
    });
    expect(plan.tables.map(({ type, ready, why }) => ({ type, ready, why: why.length }))).toEqual([
      { type: null, ready: false, why: 1 },
      { type: null, ready: false, why: 1 },
      { type: null, ready: false, why: 1 },
    ]);
    expect(tableOf(plan, 'what.csv')?.why[0]).toContain('the import type cannot be told');
  });
});

describe('what the program must have', () => {
  it('is counted in rows, whether or not a table of the type is there', async () => {
    const plan = await planOf({ c: CUSTOMERS, p: PARTNERS, l: LEADS.replace('maya-okafor', 'liam-oconnor') });
    expect(tableOf(plan, 'c')?.needsInProgram).toEqual([
      {
        type: 'partners',
        rows: 1,
        message: 'Partners named in 1 row must already be in the program: no table here has them.',
      },
    ]);
    expect(rulesOf(plan, 'l')).toMatchObject({ 'missing-parent': 1 });
  });

  it('stays counted where the profile has switched the rule off', async () => {
    const levels = { 'missing-parent': 'off', 'import-order': 'off' } as const;
    const plan = await planOf({ c: CUSTOMERS, p: PARTNERS }, { schema: 1, levels });
    expect(rulesOf(plan, 'c')).not.toHaveProperty('missing-parent');
    expect(tableOf(plan, 'c')).toMatchObject({ waitsFor: ['p'], needsInProgram: [{ rows: 1 }] });
  });

  it('of a single table is said once, and no row is reported', async () => {
    const plan = await planOf({ t: TRANSACTIONS });
    expect(plan.tables[0]).toMatchObject({
      ready: true,
      waitsFor: [],
      needsInProgram: [{ type: 'customers', rows: 2 }],
    });
    expect(rulesOf(plan, 't')).not.toHaveProperty('missing-parent');
    expect(rulesOf(plan, 't')).not.toHaveProperty('import-order');
  });

  it('is nothing where the tables are the whole program: what is missing is an error', async () => {
    const plan = await planOf({ c: CUSTOMERS, p: PARTNERS }, { schema: 1, wholeProgram: true });
    expect(tableOf(plan, 'c')).toMatchObject({ ready: false, needsInProgram: [] });
    expect(tableOf(plan, 'c')?.report.issues.find(({ rule }) => rule === 'missing-parent')).toMatchObject({
      level: 'error',
      row: 3,
      value: 'priya-raman',
    });
  });
});

describe('a report in a plan', () => {
  it('is the report of the table alone, and what the workbook rules add', async () => {
    const files = { p: PARTNERS, c: CUSTOMERS, t: TRANSACTIONS, l: LEADS };
    const plan = await planOf(files);
    for (const [name, text] of Object.entries(files)) {
      const { report } = await checkSource(sourceOf(utf8(text)), { today: TODAY, decoder });
      const planned = tableOf(plan, name)?.report;
      const added = ['missing-parent', 'import-order'];
      expect(planned?.issues.filter(({ rule }) => !added.includes(rule))).toEqual(report.issues);
      expect(planned?.totals).toEqual(report.totals);
    }
  });

  it('counts every missing parent where the list is capped', async () => {
    const rows = Array.from({ length: 2500 }, (_, at) => `acct_${at},c${at}@example.com,nobody-${at}`);
    const plan = await planOf({ p: PARTNERS, c: `customer_key,email,partner_key\n${rows.join('\n')}\n` });
    expect(rulesOf(plan, 'c')).toMatchObject({ 'missing-parent': 2500 });
    expect(tableOf(plan, 'c')?.report.issues.filter(({ rule }) => rule === 'missing-parent')).toHaveLength(
      1000,
    );
  });

  it('is the same for rows that are cells already', async () => {
    const files = { t: TRANSACTIONS, p: PARTNERS, c: CUSTOMERS, what: 'colour,size\nred,4\n' };
    const rows = planRows(
      Object.entries(files).map(([name, text]) => ({ name, rows: cellsOf(text) })),
      { today: TODAY },
    );
    expect(rows).toEqual(await planOf(files));
  });

  it('speaks of what a cell holds in a sheet, table by table', () => {
    const typed = (row: number, position: number) =>
      row === 2 && position === 1 ? '1234567890123' : undefined;
    const { tables } = planRows(
      [
        { name: 'c', rows: cellsOf(CUSTOMERS), typed },
        { name: 'p', rows: cellsOf(PARTNERS) },
      ],
      { today: TODAY },
    );
    expect(tables.map(({ report }) => report.rules['shown-differs'])).toEqual([undefined, 1]);
  });

  it('tells the type of rows whose header stands far down', () => {
    const blank = Array.from({ length: 200 }, () => ['']);
    const { tables } = planRows([{ name: 'p', rows: [...blank, ...cellsOf(PARTNERS)] }], { today: TODAY });
    expect(tables[0]?.type).toBe('partners');
  });
});

describe('reading', () => {
  it('gives the same plan however the bytes are cut', async () => {
    const files = { t: TRANSACTIONS, p: PARTNERS, c: CUSTOMERS };
    const whole = await planOf(files);
    for (const chunk of [1, 7, 100]) {
      expect(await planSources(tablesOf(files, chunk), { today: TODAY, decoder })).toEqual(whole);
    }
  });

  it('reads a long table once, and its start once more for the type', async () => {
    const line = 'acct_1,billing@brightwater.io,maya-okafor\n';
    const bytes = utf8(`customer_key,email,partner_key\n${line.repeat(20_000)}`);
    const chunks: number[] = [];
    const source = {
      async *open() {
        const at = chunks.push(0) - 1;
        for await (const chunk of sourceOf(bytes, 1024).open()) {
          chunks[at] = (chunks[at] ?? 0) + 1;
          yield chunk;
        }
      },
    };
    await planSources([{ name: 'c', source }], { today: TODAY, decoder });
    expect(chunks).toHaveLength(2);
    expect(chunks[0]).toBeLessThan(100);
    expect(chunks[1]).toBe(Math.ceil(bytes.length / 1024));
  });

  it('takes tables in other encodings, keys with accents too', async () => {
    const plan = await planOf({
      l: LEADS.replace('maya-okafor', 'josé'),
      p: latin1(PARTNERS.replace('jose-nunez', 'josé')),
    });
    expect(plan.tables.map(({ name, type }) => [name, type])).toEqual([
      ['p', 'partners'],
      ['l', 'leads'],
    ]);
    expect(rulesOf(plan, 'p')).toMatchObject({ encoding: 1 });
    expect(rulesOf(plan, 'l')).not.toHaveProperty('missing-parent');
  });

  it('stops where the signal says so', async () => {
    const signal = { aborted: true };
    await expect(planSources(tablesOf({ p: PARTNERS }), { today: TODAY, decoder, signal })).rejects.toThrow(
      Cancelled,
    );
  });
});

describe('records that stand twice', () => {
  const deals =
    'amount,close_date,partner_key,status\n100,2026-12-01,jose-nunez,Working\n100,2026-12-02,maya-okafor,Working\n';

  it('a partner is in the group of the later row, which updates the earlier one', async () => {
    const again = `${PARTNERS}Maya,Okafor,maya@okaforconsulting.com,maya-okafor,Resellers\n`;
    expect(rulesOf(await planOf({ p: PARTNERS, d: deals }), 'd')).toHaveProperty('mixed-groups');
    expect(rulesOf(await planOf({ p: again, d: deals }), 'd')).not.toHaveProperty('mixed-groups');
  });

  it('a transaction has the amount of the first row, the only one that is recorded', async () => {
    const again = `${TRANSACTIONS}acct_1,90000,inv-0001,2026-11-05\n`;
    const reward =
      'partner_key,target_type,target_key,amount_in_cents,reward_description\nmaya-okafor,transaction,inv-0001,60000,Commission\n';
    expect(rulesOf(await planOf({ t: again, r: reward }), 'r')).toMatchObject({
      'reward-above-transaction': 1,
    });
  });
});

it('finds exactly the keys that some table has', async () => {
  const keys = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z_-][a-zA-Z0-9_-]{0,6}$/), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(keys, keys, keys, async (first, second, named) => {
      const partners = (list: string[]) => [
        ['partner_first', 'partner_last', 'partner_email', 'partner_key'],
        ...list.map((key, at) => ['A', 'B', `a${at}@example.com`, key]),
      ];
      const customers = [
        ['customer_key', 'email', 'partner_key'],
        ...named.map((key, at) => [`acct_${at}`, `c${at}@example.com`, key]),
      ];
      const plan = planRows(
        [
          { name: 'c', rows: customers },
          { name: 'p1', rows: partners(first) },
          { name: 'p2', rows: partners(second) },
        ],
        { today: TODAY },
      );
      const placeholders = new Set(['null', 'none', 'nan', 'tbd', '-']);
      const missing = named.filter(
        (key) => !placeholders.has(key.toLowerCase()) && !first.includes(key) && !second.includes(key),
      );
      const found = tableOf(plan, 'c')?.report.issues.filter(({ rule }) => rule === 'missing-parent') ?? [];
      expect(found.map(({ value }) => value)).toEqual(missing);
    }),
  );
});
