// What the importer's boxes mean for a file: said of every case, asked only where it looks wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ages,
  checkSource,
  counted,
  grouped,
  type RowsInHand,
  type Setting,
  type TypeName,
  triggerAdvice,
  typeNames,
} from '../../core/index.ts';

const NONE = { future: 0, days30: 0, days90: 0, days180: 0, days365: 0, years2: 0, older: 0 };

/** Rows of which so many are old, current and without a date. */
function hand(type: TypeName | null, old: number, current: number, undated: number): RowsInHand {
  const ages: Ages[] =
    old + current > 0
      ? [
          {
            column: 'created_at',
            rows: { ...NONE, days30: current, years2: old },
            oldest: old ? '2024-01-05' : '2025-11-20',
            newest: current ? '2025-11-27' : '2024-06-30',
          },
        ]
      : [];
  return { type, rows: old + current + undated, ages, dateCells: [] };
}

const advise = (
  type: TypeName | null,
  [old, current, undated]: readonly [number, number, number],
  triggers: Setting,
  invitations: Setting = 'absent',
) => triggerAdvice(hand(type, old, current, undated), { triggers, invitations });

const words = (...args: Parameters<typeof advise>) => {
  const { settings, rows, concern } = advise(...args);
  return [...settings, ...rows, concern?.question ?? '', concern?.wayBack ?? ''].join('\n');
};

describe('a concern', () => {
  const cases: readonly [string, TypeName | null, [number, number, number], Setting, string | undefined][] = [
    ['history with triggers on', 'transactions', [340, 0, 0], 'on', 'history-on'],
    ['history with triggers off', 'transactions', [340, 0, 0], 'off', undefined],
    ['current rows with triggers on', 'transactions', [0, 40, 0], 'on', undefined],
    ['current rows with triggers off', 'transactions', [0, 40, 0], 'off', 'current-off'],
    ['both ages with triggers on', 'customers', [300, 40, 0], 'on', 'history-on'],
    ['both ages with triggers off', 'customers', [300, 40, 0], 'off', 'current-off'],
    ['no dates with triggers on', 'customers', [0, 0, 12], 'on', undefined],
    ['no dates with triggers off', 'leads', [0, 0, 12], 'off', undefined],
    ['some dates with triggers on', 'partners', [2, 0, 12], 'on', 'history-on'],
    ['history with a box that cannot be read', 'partners', [5, 0, 0], 'unknown', 'history-unsure'],
    ['current rows with a box that cannot be read', 'partners', [0, 5, 0], 'unknown', undefined],
    ['history without a box', 'transactions', [5, 0, 0], 'absent', undefined],
    ['old rewards with triggers on', 'rewards', [5, 0, 0], 'on', undefined],
    ['current rewards with triggers off', 'rewards', [0, 5, 0], 'off', undefined],
    ['an undecided type', null, [0, 0, 5], 'on', undefined],
  ];
  test.each(cases)('%s', (_, type, ages, triggers, kind) => {
    const { concern } = advise(type, ages, triggers);
    expect(concern?.kind).toBe(kind);
  });

  test('says how many rows it is about, of what age, and what to do instead', () => {
    expect(advise('transactions', [300, 40, 0], 'on').concern).toEqual({
      kind: 'history-on',
      rows: 300,
      question:
        '300 of 340 transactions are more than 30 days old, dated 2024-01-05 to 2025-11-27, and triggers are on. They may reward the partners behind these transactions, send mails and move partners to other groups, as if it all happened today. 40 rows are of the last 30 days: to treat the two differently, import two files.',
      wayBack: 'For history: turn triggers off before you import.',
    });
    expect(advise('customers', [0, 1, 0], 'off').concern).toEqual({
      kind: 'current-off',
      rows: 1,
      question:
        '1 customer is of the last 30 days, and triggers are off: no partner gets a reward or a mail for it. Is this a backfill, or are partners to be paid?',
      wayBack: 'If partners are to be paid: turn triggers on before you import.',
    });
  });

  test('names the box as the page does, and the way it turns', () => {
    const box = { label: 'Run triggers', disables: false };
    const on = triggerAdvice(hand('deals', 1, 0, 0), { triggers: 'on', invitations: 'absent', box });
    expect(on.settings[0]).toBe('Triggers are on: "Run triggers" is ticked.');
    expect(on.concern?.wayBack).toBe('For history: untick "Run triggers" before you import.');
    const off = triggerAdvice(hand('deals', 0, 1, 0), { triggers: 'off', invitations: 'absent', box });
    expect(off.settings[0]).toBe('Triggers are off: "Run triggers" is not ticked.');
    expect(off.concern?.wayBack).toContain('tick "Run triggers"');
  });

  test('goes by the date column that tells most', () => {
    const [little] = hand('transactions', 1, 0, 0).ages;
    const much = hand('transactions', 0, 9, 0).ages.map((one) => ({ ...one, column: 'paid_at' }))[0];
    const ages = [little, much].filter((one) => one !== undefined);
    const settings = { triggers: 'on', invitations: 'absent' } as const;
    expect(
      triggerAdvice({ type: 'transactions', rows: 9, ages, dateCells: [] }, settings).concern,
    ).toBeUndefined();
  });
});

describe('dates that are in no age', () => {
  /** The rows of a file with these cells in created_at, checked on 2025-11-28. */
  async function handOf(...dates: readonly string[]): Promise<RowsInHand> {
    const lines = dates.map((date, at) => `acme,900,inv-${at},${date}`);
    const bytes = new TextEncoder().encode(
      ['customer_key,amount_in_cents,key,created_at', ...lines].join('\r\n'),
    );
    const decoder = () => {
      const utf8 = new TextDecoder();
      return {
        decode: (chunk: Uint8Array) => utf8.decode(chunk, { stream: true }),
        end: () => utf8.decode(),
      };
    };
    const source = {
      async *open() {
        yield bytes;
      },
    };
    const { report, overview, dateCells } = await checkSource(source, { today: '2025-11-28', decoder });
    return { type: report.type, rows: report.rows, ages: overview?.ages ?? [], dateCells };
  }
  const on = { triggers: 'on', invitations: 'absent' } as const;

  const cases: readonly [string, readonly string[], string | undefined, number][] = [
    ['old by either order', ['03/04/2022', '05/06/2022'], 'history-on', 2],
    [
      'old by either order, a cell for each order',
      ['13/04/2022', '04/13/2022', '05/06/2022'],
      'history-on',
      3,
    ],
    ['old by a settled order', ['13/04/2022', '05/06/2022'], 'history-on', 2],
    ['a serial number', ['44562'], 'history-on', 1],
    ['old by one order only', ['11/01/2025'], 'unread-on', 1],
    ['current by either order', ['11/11/2025', '12/11/2025'], undefined, 0],
    ['text', ['Q1 2022', 'soon', '#REF!', 'n/a'], 'unread-on', 4],
    ['blank', ['', ''], undefined, 0],
    ['history beside text', ['2022-01-01', 'Q1 2022', ''], 'history-on', 1],
  ];
  test.each(cases)('%s', async (_, dates, kind, rows) => {
    const { concern } = triggerAdvice(await handOf(...dates), on);
    expect([concern?.kind, concern?.rows ?? 0]).toEqual([kind, rows]);
  });

  test('are told apart from blank cells, with triggers on, off and unknown', async () => {
    const hand = await handOf('Q1 2022', 'Q2 2022', '');
    const { rows, concern } = triggerAdvice(hand, on);
    expect(rows.slice(0, 2)).toEqual([
      '2 transactions have a date that Preflight cannot read, so it cannot tell whether they are history.',
      '1 transaction has no date in created_at: the importer takes the day of the import.',
    ]);
    expect(concern).toMatchObject({ wayBack: 'If this is history: turn triggers off before you import.' });
    expect(concern?.question).toContain('2 of 3 transactions have a date that Preflight cannot read');
    expect(triggerAdvice(hand, { ...on, triggers: 'unknown' }).concern?.kind).toBe('unread-unsure');
    const off = triggerAdvice(hand, { ...on, triggers: 'off' });
    expect(off.concern).toBeUndefined();
    expect(off.rows.join()).toContain('the 2 transactions with a date that cannot be read');
    const both = triggerAdvice(await handOf('2022-01-01', 'Q1 2022'), on);
    expect(both.concern?.question).toContain('1 row more has a date that Preflight cannot read');
  });
});

describe('the sentences', () => {
  test('say what invitations mean for partners, and that they are about no other type', () => {
    expect(words('partners', [340, 0, 0], 'on', 'on')).toContain('340 partners get an invitation mail');
    expect(words('partners', [340, 0, 0], 'off', 'on')).not.toContain('get an invitation mail');
    expect(words('partners', [340, 0, 0], 'off', 'on')).toContain(
      'whether that includes invitations it does',
    );
    expect(words('partners', [340, 0, 0], 'on', 'off')).toContain('340 partners get no invitation mail');
    expect(words('partners', [340, 0, 0], 'on', 'unknown')).toContain('cannot tell whether 340 partners');
    expect(words('leads', [0, 0, 3], 'on', 'on')).toContain('speaks of it for partners only');
    expect(words('leads', [0, 0, 3], 'on', 'unknown')).not.toContain('nvit');
  });

  test('say where the article is silent, and what keeps an old reward from being paid', () => {
    expect(words('rewards', [3, 4, 0], 'on')).toContain('does not say whether triggers matter');
    expect(words('rewards', [3, 4, 0], 'on')).toContain('3 rewards are more than 30 days old');
    expect(words('rewards', [0, 4, 0], 'on')).not.toContain('days old');
  });

  test('say that the importer dates blank rows, where the article says so', () => {
    expect(words('transactions', [0, 0, 7], 'on')).toContain(
      '7 transactions have no date in created_at: the importer takes the day of the import.',
    );
    expect(words('deals', [0, 0, 7], 'on')).toContain('7 deals have no date to tell');
  });

  test('say of another type or an undecided one nothing but that it cannot be told', () => {
    expect(advise(null, [0, 0, 5], 'on').rows).toEqual([
      'Preflight is not sure which import type the 5 rows are, so it cannot tell what triggers would do for them.',
    ]);
  });

  test('tell days to come from those of the last 30', () => {
    const [ages] = hand('leads', 0, 5, 0).ages;
    const future = (days30: number): RowsInHand => ({
      type: 'leads',
      rows: 5,
      ages: ages ? [{ ...ages, rows: { ...NONE, future: 5 - days30, days30 } }] : [],
      dateCells: [],
    });
    const off = { triggers: 'off', invitations: 'absent' } as const;
    expect(triggerAdvice(future(0), off).concern?.question).toContain('5 leads are dated in the future');
    expect(triggerAdvice(future(2), off).rows[0]).toContain(
      '2 of the last 30 days and 3 dated in the future',
    );
  });

  test('warn more strongly of history where the setting is not known', () => {
    for (const triggers of ['unknown', 'absent'] as const) {
      expect(words('leads', [8, 0, 0], triggers)).toContain('Make sure that they are off');
      expect(words('leads', [0, 8, 0], triggers)).not.toContain('Make sure');
    }
  });

  const anyCase = fc.record({
    type: fc.constantFrom<TypeName | null>(...typeNames, null),
    ages: fc.tuple(fc.nat(3000), fc.nat(3000), fc.nat(3000)),
    triggers: fc.constantFrom<Setting>('on', 'off', 'unknown', 'absent'),
    invitations: fc.constantFrom<Setting>('on', 'off', 'unknown', 'absent'),
  });

  test('hold the counts given, and no concern is raised on what is not known of current rows', () => {
    fc.assert(
      fc.property(anyCase, ({ type, ages, triggers, invitations }) => {
        const [old, current, undated] = ages;
        if (old + current + undated === 0) return;
        const text = words(type, ages, triggers, invitations);
        const counts = type === null ? [old + current + undated] : type === 'rewards' ? [old] : ages;
        for (const count of counts) if (count > 0) expect(text).toContain(grouped(String(count)));
        if (type) expect(text).toContain(counted(old + current + undated, type.slice(0, -1)));
        expect(text).not.toMatch(/undefined|NaN| {2}|\b1 \w+s\b|\.\./);
        const known = triggers === 'on' || triggers === 'off';
        const { concern } = advise(type, ages, triggers, invitations);
        if (!known && old === 0) expect(concern).toBeUndefined();
        if (concern) expect(concern.rows).toBe(concern.kind === 'current-off' ? current : old);
      }),
    );
  });
});
