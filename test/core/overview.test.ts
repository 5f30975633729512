// What a check gives out beside its report: what the header names, the age of the rows, what each partner gets.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ages, checkedRows, type Overview, type Profile, type TypeName } from '../../core/index.ts';
import { messyTable, TODAY } from './messy-table.ts';

const today = '2026-03-01';

function overviewOf(rows: string[][], options: { type?: TypeName; profile?: Profile } = {}): Overview {
  const { overview } = checkedRows(rows, { today, ...options });
  if (!overview) throw new Error('no overview');
  return overview;
}

describe('the header', () => {
  it('says of every cell what it names', () => {
    const rows = [
      ['Import of March', '', '', '', '', '', '', ''],
      ['customer_key', 'Amount in cents', 'cust', 'key', 'key', '', 'tier', 'Preflight status'],
      ['acct_1', '500', 'x', 'inv-0001', 'inv-0001', 'note', 'gold', 'sent'],
    ];
    const headers = ['customer_key', 'amount_in_cents', 'key', 'tier'];
    const { headerRow, header } = overviewOf(rows, {
      profile: { schema: 1, headers: { transactions: headers } },
    });
    expect(headerRow).toBe(2);
    expect(header).toEqual([
      { position: 1, text: 'customer_key', is: 'exact', column: 'customer_key' },
      { position: 2, text: 'Amount in cents', is: 'misnamed', column: 'amount_in_cents' },
      { position: 3, text: 'cust', is: 'unknown' },
      { position: 4, text: 'key', is: 'exact', column: 'key' },
      { position: 5, text: 'key', is: 'duplicate', column: 'key' },
      { position: 6, text: '', is: 'blank' },
      { position: 7, text: 'tier', is: 'own', column: 'tier' },
    ]);
  });

  it('cuts a header that is a whole page', () => {
    const { header } = overviewOf([['customer_key', 'amount_in_cents', 'x'.repeat(5000)]]);
    expect(header[2]?.text).toHaveLength(201);
  });
});

describe('no overview', () => {
  it('of an undecided type, of another one than chosen, of nothing', () => {
    expect(checkedRows([['a'], ['1']], { today }).overview).toBeUndefined();
    const rows = [
      ['customer_key', 'amount_in_cents'],
      ['acct_1', '5'],
    ];
    expect(checkedRows(rows, { today, type: 'leads' }).overview).toBeUndefined();
    expect(checkedRows([], { today, type: 'leads' }).overview).toBeUndefined();
  });
});

describe('ages', () => {
  const agesOf = (dates: string[], column = 'created_at'): readonly Ages[] =>
    overviewOf([
      ['customer_key', 'amount_in_cents', column],
      ...dates.map((date, at) => [`acct_${at}`, '500', date]),
    ]).ages;

  it('have bounds that count days back from today', () => {
    const bounds = {
      '2026-03-02': 'future',
      '2026-03-01': 'days30',
      '2026-01-30': 'days30',
      '2026-01-29': 'days90',
      '2025-12-01': 'days90',
      '2025-11-30': 'days180',
      '2025-09-02': 'days180',
      '2025-09-01': 'days365',
      '2025-03-01': 'days365',
      '2025-02-28': 'years2',
      '2024-03-01': 'years2',
      '2024-02-29': 'older',
      '1999-12-31': 'older',
    };
    for (const [date, age] of Object.entries(bounds)) {
      const [ages] = agesOf([date]);
      expect([date, ages?.rows]).toEqual([date, expect.objectContaining({ [age]: 1 })]);
      expect(Object.values(ages?.rows ?? {}).reduce((sum, rows) => sum + rows, 0)).toBe(1);
    }
  });

  it('come youngest first, with the oldest and the newest day', () => {
    const [ages, ...others] = agesOf(['2019-05-06', '2026-02-28 10:00', 'soon', '', 'n/a', '2026-03-04']);
    expect(others).toEqual([]);
    expect(ages).toMatchObject({ column: 'created_at', oldest: '2019-05-06', newest: '2026-03-04' });
    expect(Object.entries(ages?.rows ?? {})).toEqual([
      ['future', 1],
      ['days30', 1],
      ['days90', 0],
      ['days180', 0],
      ['days365', 0],
      ['years2', 0],
      ['older', 1],
    ]);
  });

  it.each([
    ['13/01/2026 settles the day first', '13/01/2026', { days90: 2, days365: 1 }],
    ['01/13/2026 settles the month first', '01/13/2026', { days30: 1, days90: 1, days365: 1 }],
    ['nothing settles the order', '2026-01-13', { days90: 1, days365: 1 }],
  ])('wait for the order of day and month: %s', (_, settling, rows) => {
    // 02/01/2026 is 2 January or 1 February, 05/04/2025 is 5 April or 4 May.
    const [ages] = agesOf(['02/01/2026', settling, '05/05/2025']);
    const counted = Object.fromEntries(Object.entries(ages?.rows ?? {}).filter(([, count]) => count > 0));
    expect(counted).toEqual(rows);
  });

  it('are not there without a date column, without a date, and not of the day a deal closes', () => {
    expect(agesOf(['2026-01-01'], 'note')).toEqual([]);
    expect(agesOf(['', 'soon'])).toEqual([]);
    const deals = [
      ['amount', 'close_date', 'status', 'account_name'],
      ['500', '2020-01-01', 'open', 'Acme'],
    ];
    expect(overviewOf(deals, { type: 'deals' }).ages).toEqual([]);
  });
});

describe('partners', () => {
  const HEADER = ['partner_key', 'partner_email', 'amount_in_cents', 'reward_currency', 'reward_description'];
  const partnersOf = (rows: string[][]) => overviewOf([HEADER, ...rows]).partners;

  it('are added up per currency, the largest amount first, and what is in rows without an error', () => {
    const rows = [
      ['ada', '', '500', 'USD', 'bonus'],
      ['', 'Bob@partner.example', '90000', '', 'bonus'],
      ['ada', 'ada@partner.example', '700', 'USD', ''],
      ['', 'bob@partner.example', '-100', 'USD', 'bonus'],
      ['ada', '', '300', 'EUR', 'bonus'],
      ['', '', '42', 'USD', 'bonus'],
      ['ada', '', 'twelve', 'USD', 'bonus'],
      ['ada', '', '12', 'XXY', 'bonus'],
    ];
    expect(partnersOf(rows)).toEqual({
      count: 3,
      list: [
        {
          partner: 'bob@partner.example',
          currency: 'USD',
          rows: 2,
          cents: '89900',
          ready: { rows: 2, cents: '89900' },
        },
        { partner: 'ada', currency: 'USD', rows: 2, cents: '1200', ready: { rows: 1, cents: '500' } },
        { partner: 'ada', currency: 'EUR', rows: 1, cents: '300', ready: { rows: 1, cents: '300' } },
        { partner: '', currency: 'USD', rows: 1, cents: '42', ready: { rows: 0, cents: '0' } },
      ],
      rest: [],
    });
  });

  it('past the first thousand are counted and added up exactly', () => {
    const rows = Array.from({ length: 2500 }, (_, at) => [
      `p${at}`,
      '',
      String(1000 + at),
      at % 2 ? 'EUR' : 'USD',
      at === 0 ? '' : 'bonus',
    ]);
    const partners = partnersOf(rows);
    expect(partners?.count).toBe(2500);
    expect(partners?.list).toHaveLength(1000);
    expect(partners?.list[0]).toMatchObject({ partner: 'p2499', currency: 'EUR', cents: '3499' });
    // 750 of each currency are left: 1001 to 2499 and 1000 to 2498.
    expect(partners?.rest).toEqual([
      { currency: 'EUR', rows: 750, cents: '1312500', ready: { rows: 750, cents: '1312500' } },
      { currency: 'USD', rows: 750, cents: '1311750', ready: { rows: 749, cents: '1310750' } },
    ]);
  });

  it('are there for rewards alone', () => {
    expect(overviewOf([['customer_key', 'amount_in_cents']])).not.toHaveProperty('partners');
  });
});

describe('of any table', () => {
  it('partners add up to the totals, and ages to the dates that can be read', () => {
    fc.assert(
      fc.property(messyTable(), ({ type, rows }) => {
        const { report, overview } = checkedRows(rows, { today: TODAY, type });
        if (!overview) return;
        for (const { currency, rows: count, cents, ready } of report.totals ?? []) {
          if (!overview.partners) continue;
          const own = overview.partners.list.filter((one) => one.currency === currency);
          expect(own.reduce((sum, one) => sum + one.rows, 0)).toBe(count);
          expect(own.reduce((sum, one) => sum + one.ready.rows, 0)).toBe(ready.rows);
          expect(String(own.reduce((sum, one) => sum + BigInt(one.cents), 0n))).toBe(cents);
          expect(String(own.reduce((sum, one) => sum + BigInt(one.ready.cents), 0n))).toBe(ready.cents);
        }
        for (const { column, rows: ages, oldest, newest } of overview.ages) {
          expect(oldest <= newest).toBe(true);
          const { future, days30, ...past } = ages;
          const old = Object.values(past).reduce((sum, one) => sum + one, 0);
          const [issue] = report.issues.filter((one) => one.rule === 'old-dates' && one.column === column);
          const said = Number(
            /: ([\d,]+) rows? dated/.exec(issue?.message ?? '')?.[1]?.replace(',', '') ?? 0,
          );
          expect({ column, old }).toEqual({ column, old: said });
          expect(future + days30 + old).toBeLessThanOrEqual(report.rows);
        }
        expect(JSON.parse(JSON.stringify(overview))).toEqual(overview);
      }),
      { numRuns: 300 },
    );
  });
});
