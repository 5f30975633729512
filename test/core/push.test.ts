// What a push needs of the core: rows told apart by what they say, their money, the file, and what an answer or a
// record read back makes of a row.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountsOf,
  type Fields,
  importText,
  importTypes,
  isPast,
  markText,
  outcomeOf,
  partnerAmounts,
  pushRows,
  type RowView,
  readAnswer,
  readBack,
  readBackPath,
  readMark,
  type Sought,
  type TypeName,
} from '../../core/index.ts';
import { createReader } from '../../core/reader.ts';

const TODAY = '2026-11-23';
const SINCE = Date.UTC(2026, 10, 23);

const HEADER = ['customer_key', 'amount_in_cents', 'key', 'created_at', 'currency'];
const table = (rows: readonly (readonly string[])[], header = HEADER) =>
  pushRows([header, ...rows], { today: TODAY });
const view = (type: TypeName, header: string[], cells: string[]): RowView => {
  const [row] = pushRows([header, cells], { type, today: TODAY }).rows;
  if (!row) throw new Error('no row');
  return row.view;
};

describe('a row is known by what it says', () => {
  const row = ['acct_1', '500', 'inv-0001', '2026-11-03', 'USD'];
  const hashOf = (cells: string[], header = HEADER) => table([cells], header).rows[0]?.hash;

  test('wherever its columns stand, and whatever is beside it', () => {
    expect(hashOf([...row].reverse(), [...HEADER].reverse())).toBe(hashOf(row));
    expect(hashOf([...row, 'created', 'x'], [...HEADER, 'Preflight status', 'Preflight message'])).toBe(
      hashOf(row),
    );
    expect(hashOf(['acct_1 ', ...row.slice(1)])).toBe(hashOf(row));
    expect(hashOf([...row, ''], [...HEADER, 'product_key'])).toBe(hashOf(row));
  });

  test('and by nothing else: any other value or column makes another row', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.string({ minLength: 1 }), (at, text) => {
        fc.pre(text.trim() !== '' && text.trim() !== row[at]);
        const other = row.map((cell, index) => (index === at ? text : cell));
        expect(hashOf(other)).not.toBe(hashOf(row));
      }),
    );
  });

  test('values do not run into one another', () => {
    const header = ['a', 'b', ...HEADER];
    expect(hashOf(['x', '', ...row], header)).not.toBe(hashOf(['', 'x', ...row], header));
  });

  test('equal rows are counted', () => {
    expect(table([row, row, row]).rows.map(({ nth }) => nth)).toEqual([1, 2, 3]);
  });
});

test('a mark reads back as it was written, and nothing else is one', () => {
  fc.assert(
    fc.property(
      fc.record({
        job: fc.stringMatching(/^[0-9a-z]{1,9}$/),
        account: fc.stringMatching(/^[0-9a-f]{8}$/),
        hash: fc.stringMatching(/^[0-9a-f]{16}$/),
        nth: fc.integer({ min: 1, max: 99_999 }),
      }),
      (mark) => {
        expect(readMark(markText(mark))).toEqual(mark);
      },
    ),
  );
  for (const text of ['', 'created', 'x-y-z', 'mx1-e4ce88d9-0123456789abcde', '=1+1']) {
    expect(readMark(text)).toBeUndefined();
  }
});

test('money is added up per currency, and for rewards per partner', () => {
  const header = ['partner_key', 'partner_email', 'amount_in_cents', 'reward_description', 'reward_currency'];
  const { rows } = table(
    [
      ['ada', '', '1000', 'a', ''],
      ['', 'b@partner.example', '250', 'b', 'EUR'],
      ['ada', '', '-100', 'c', 'USD'],
      ['ada', '', 'abc', 'd', 'USD'],
    ],
    header,
  );
  expect(amountsOf(rows)).toEqual([
    { currency: 'EUR', rows: 1, cents: '250' },
    { currency: 'USD', rows: 2, cents: '900' },
  ]);
  expect(partnerAmounts(rows)).toEqual([
    { partner: 'ada', amounts: [{ currency: 'USD', rows: 2, cents: '900' }] },
    { partner: 'b@partner.example', amounts: [{ currency: 'EUR', rows: 1, cents: '250' }] },
  ]);
});

test('the money of deals is of no currency', () => {
  const { rows } = pushRows(
    [
      ['amount', 'close_date', 'partner_key', 'status'],
      ['1200', '2026-12-15', 'ada', 'Working'],
      ['300', '2026-12-16', 'bob', 'Working'],
    ],
    { type: 'deals', today: TODAY },
  );
  expect(amountsOf(rows)).toEqual([{ currency: '', rows: 2, cents: '1500' }]);
});

test('rows dated more than 30 days ago are told from the others', () => {
  const dated = (day: string) => ['acct_1', '500', day, day, 'USD'];
  const { rows } = table([dated('2026-10-23'), dated('2026-10-24'), dated(''), dated('23/10/2026')]);
  expect(rows.map(({ old }) => old)).toEqual([true, false, false, true]);
});

test('a rule of the table’s end that the profile has made an error blocks its rows', () => {
  const rows = Array.from({ length: 12 }, (_, at) => [
    `acct_${at}`,
    at ? '100' : '100000',
    `k${at}00`,
    '',
    'USD',
  ]);
  const profile = { schema: 1, levels: { 'amount-outlier': 'error' } } as const;
  const pushed = pushRows([HEADER, ...rows], { today: TODAY, profile }).rows;
  expect(pushed.filter(({ becomes }) => 'errors' in becomes).map(({ row }) => row)).toEqual([2]);
});

test('the file for the importer carries every value byte for byte and no column of ours', () => {
  const names = ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status', 'notes'];
  const header = [...names.slice(0, 6), 'Preflight status', 'Notes'];
  const lead = (first: string, notes: string) => [`x${first}`, 'B', 'a@b.example', 'C', 'ada', 'open', notes];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1, maxLength: 5 }), (cells) => {
      const rows = cells.map(([first, notes]) => [...lead(first, '').slice(0, 6), 'sent', notes]);
      const pushed = pushRows([header, ...rows], { type: 'leads', today: TODAY });
      const reader = createReader({ delimiter: ',' });
      const read = [...reader.push(importText(pushed, pushed.rows)), ...reader.end()].map((row) => row.cells);
      expect(read).toEqual([names, ...cells.map(([first, notes]) => lead(first, notes))]);
    }),
  );
});

describe('the answer to a row’s call', () => {
  const header = ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'];
  const lead = view('leads', header, ['A', 'B', 'a@b.example', 'C', 'ada', 'open']);
  const post = { method: 'POST', path: '/api/v2/leads', body: {} } as const;
  const outcome = (status: number, body: unknown, request: Parameters<typeof outcomeOf>[1] = post) =>
    outcomeOf(readAnswer({ status, text: JSON.stringify(body) }), request, lead, SINCE, {});

  test.each<[string, number, unknown, object]>([
    ['made', 200, { data: { key: 'lead_1', created_at: SINCE } }, { state: 'created', record: 'lead_1' }],
    ['made before this push', 200, { data: { key: 'lead_1', created_at: 1 } }, { state: 'landed' }],
    ['made with another value', 200, { data: { key: 'lead_1', status: 'dead' } }, { state: 'differs' }],
    ['yes without a record', 200, { data: {} }, { state: 'unknown' }],
    [
      'no',
      400,
      { message: 'email is taken' },
      { state: 'failed', message: 'PartnerStack says: email is taken (400)' },
    ],
    ['too many requests', 429, {}, { state: 'queued' }],
    ['a server in trouble', 500, { message: 'x' }, { state: 'unknown' }],
  ])('%s', (_, status, body, expected) => {
    expect(outcome(status, body)).toMatchObject(expected);
  });

  test('an update', () => {
    const patch = { method: 'PATCH', path: '/api/v2/leads/x', body: {} } as const;
    expect(outcome(200, { data: { key: 'lead_1' } }, patch)).toMatchObject({ state: 'updated' });
  });
});

describe('read back', () => {
  const header = ['partner_key', 'target_type', 'target_key', 'amount_in_cents', 'reward_description'];
  const reward = (cents: string, target = '') =>
    view('rewards', header, ['ada', target && 'transaction', target, cents, 'Bonus']);
  const record = (key: string, amount: number, more: Fields = {}): Fields => ({
    key,
    amount,
    description: 'Bonus',
    partnership: { partner_key: 'ada' },
    created_at: SINCE,
    ...more,
  });
  const back = (
    type: TypeName,
    rows: readonly RowView[],
    records: readonly Fields[],
    made: Sought['made'] = 'created',
    taken: readonly string[] = [],
  ) =>
    readBack(
      importTypes[type],
      rows.map((one) => ({ view: one, made })),
      { records, complete: true, since: SINCE, taken: new Set(taken) },
      {},
    );
  const keys = (outcomes: ReturnType<typeof back>) => outcomes.map((one) => one?.record);

  test('what has no key is found by its values, each record once', () => {
    const records = [record('r1', 500), record('r2', 500), record('r3', 700)];
    expect(
      keys(back('rewards', [reward('500'), reward('700'), reward('800')], records, 'created', ['r1'])),
    ).toEqual(['r2', 'r3', undefined]);
    expect(keys(back('rewards', [reward('500'), reward('500')], records))).toEqual(['r1', 'r2']);
  });

  test('where more rows are alike than there are records, nobody can say whose they are', () => {
    const rows = [reward('500'), reward('500'), reward('700')];
    expect(keys(back('rewards', rows, [record('r1', 500), record('r3', 700)]))).toEqual([
      undefined,
      undefined,
      'r3',
    ]);
  });

  test('a record that is older than the push is not by it', () => {
    const records = [record('r1', 500, { created_at: SINCE - 86_400_000 })];
    expect(keys(back('rewards', [reward('500')], records))).toEqual([undefined]);
  });

  test('a reward for another transaction is another reward', () => {
    const records = [record('r1', 500, { transaction: { key: 'inv-2' } })];
    expect(keys(back('rewards', [reward('500', 'inv-1')], records))).toEqual([undefined]);
    expect(keys(back('rewards', [reward('500', 'inv-2')], records))).toEqual(['r1']);
  });

  test('of an incomplete list only what has a key is told', () => {
    const listed = { records: [record('r1', 500)], complete: false, since: SINCE, taken: new Set<string>() };
    expect(readBack(importTypes.rewards, [{ view: reward('500'), made: 'created' }], listed, {})).toEqual([
      undefined,
    ]);
  });

  test('a record that the answer has named is the row’s and no other row’s', () => {
    const rows = [{ view: reward('500'), made: 'created' as const, record: 'r2' }];
    const listed = {
      records: [record('r1', 500), record('r2', 500)],
      complete: true,
      since: SINCE,
      taken: new Set<string>(),
    };
    expect(readBack(importTypes.rewards, rows, listed, {})).toEqual([
      { state: 'created', message: 'Created and read back: r2.', record: 'r2' },
    ]);
  });

  const leadHeader = ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'];
  const lead = () => view('leads', leadHeader, ['A', 'B', 'a@b.example', 'C', 'ada', 'open']);
  const leadRecord = { key: 'lead_1', external_key: 'a@b.example', status: 'open', created_at: SINCE };

  test('one record is not given to two rows with the same key', () => {
    expect(keys(back('leads', [lead(), lead()], [leadRecord]))).toEqual(['lead_1', undefined]);
  });

  test('a record with the row’s key that was there before was not created', () => {
    expect(back('leads', [lead()], [{ ...leadRecord, created_at: 1 }])[0]).toMatchObject({ state: 'landed' });
  });

  test('what has a key is found by it, and other values are named', () => {
    const row = view(
      'partners',
      ['partner_first', 'partner_last', 'partner_email', 'partner_group'],
      ['Ada', 'Byron', 'Ada@Partner.example', 'Agencies'],
    );
    const found = { key: 'part_1', email: 'ada@partner.example', first_name: 'Ada', last_name: 'Lovelace' };
    const group = { key: 'g', name: 'Agencies', slug: 'agencies' };
    expect(back('partners', [row], [{ ...found, group }], 'landed')).toEqual([
      {
        state: 'differs',
        record: 'part_1',
        message: 'In PartnerStack (part_1), but with other values: partner_last is "Lovelace", not "Byron".',
      },
    ]);
  });

  test('what the record does not show is not compared', () => {
    const row = view('customers', ['customer_key', 'email', 'partner_key'], ['acct_1', 'c@d.example', 'ada']);
    const records = [{ key: 'cust_1', customer_key: 'acct_1' }];
    expect(back('customers', [row], records, 'landed')[0]?.state).toBe('landed');
  });

  test('the time zone of dates is not known: a day may be the one beside it', () => {
    const row = table([['acct_1', '500', 'inv-0001', '2026-11-03', 'USD']]).rows[0]?.view as RowView;
    const stateAt = (created_at: number) =>
      back('transactions', [row], [{ key: 'inv-0001', created_at }], 'landed')[0]?.state;
    expect(stateAt(Date.UTC(2026, 10, 3, 14))).toBe('landed');
    expect(stateAt(Date.UTC(2026, 10, 2, 14))).toBe('landed');
    expect(stateAt(Date.UTC(2026, 10, 9))).toBe('differs');
  });

  test('asks for what was changed since shortly before the push, and for the newest rewards', () => {
    expect(readBackPath(importTypes.deals, SINCE)).toBe(
      `/api/v2/deals?limit=250&order_by=updated_at&min_updated=${SINCE - 600_000}`,
    );
    expect(readBackPath(importTypes.rewards, SINCE)).toBe('/api/v2/rewards?limit=250&order_by=-created_at');
    expect(isPast(importTypes.rewards, [record('r', 1, { created_at: 1 })], SINCE)).toBe(true);
    expect(isPast(importTypes.deals, [record('r', 1, { created_at: 1 })], SINCE)).toBe(false);
  });
});
