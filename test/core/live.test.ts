// What is asked of a program, by which reads, and what their answers tell: never more than they show.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLive, emptySnapshot, type Fields, type Live, youngerThan } from '../../core/index.ts';
import { type Manners, type Program, readAll } from './program.ts';

const partner = (at: number, more: Fields = {}): Fields => ({
  key: `part_${at}`,
  partner_key: `p${at}`,
  email: `p${at}@partner.example`,
  first_name: 'Ada',
  last_name: `Byron ${at}`,
  group: { key: 'grp_1', name: 'Default', slug: 'default', default: true },
  joined_at: 1_767_225_600_000,
  ...more,
});
const customer = (at: number, more: Fields = {}): Fields => ({
  key: `cust_${at}`,
  customer_key: `acct_${at}`,
  email: `c${at}@customer.example`,
  partner_key: 'p0',
  partnership_key: 'part_0',
  ...more,
});
const many = <Item>(count: number, make: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => make(at));

const byEmail =
  (count: number, from = 0) =>
  (live: Live) => {
    for (let at = from; at < from + count; at += 1)
      live.find('partners', 'partner_email', `p${at}@partner.example`);
  };

describe('reads', () => {
  test('of a few partners by email are one filter each', () => {
    const paths = readAll(emptySnapshot(), { partnerships: many(300, partner) }, byEmail(3));
    expect(paths).toEqual([
      '/api/v2/partnerships?limit=250&email=p0%40partner.example',
      '/api/v2/partnerships?limit=250&email=p1%40partner.example',
      '/api/v2/partnerships?limit=250&email=p2%40partner.example',
    ]);
  });

  test('of many are the whole list, newest first, page by page, and no longer than is needed', () => {
    const paths = readAll(emptySnapshot(), { partnerships: many(800, partner) }, byEmail(300));
    expect(paths).toEqual([
      '/api/v2/partnerships?limit=250&order_by=-created_at',
      '/api/v2/partnerships?limit=250&order_by=-created_at&starting_after=part_249',
    ]);
  });

  test('of what no filter finds are the whole list', () => {
    const ask = (live: Live) => live.find('transactions', 'key', 'inv-1');
    expect(readAll(emptySnapshot(), { transactions: [] }, ask)).toEqual([
      '/api/v2/transactions?limit=250&order_by=-created_at',
    ]);
  });

  test('of customers by your key are asked for many at a time', () => {
    const ask = (live: Live) => {
      for (let at = 0; at < 100; at += 1) live.find('customers', 'customer_key', `acct_${at}`);
    };
    const paths = readAll(emptySnapshot(), { customers: many(30, customer) }, ask);
    expect(paths).toHaveLength(3);
    expect(paths[0]).toContain('&customer_key%5B%5D=acct_0&customer_key%5B%5D=acct_1');
    for (const path of paths) expect(path.length).toBeLessThan(2000);
  });

  test('ask each question once, whatever the number of rows', () => {
    const ask = (live: Live) => {
      for (let at = 0; at < 500; at += 1) {
        live.find('partners', 'partner_email', 'P1@partner.example');
        live.find('partners', 'partner_email', 'p1@Partner.example');
      }
    };
    expect(readAll(emptySnapshot(), { partnerships: many(3, partner) }, ask)).toHaveLength(1);
  });

  test.each([`k${'é'.repeat(300)}`, 'half \ud800 of a character', '/?&=#%+ "'])(
    'by a key such as %j make addresses that can be sent, and find it',
    (key) => {
      const snapshot = emptySnapshot();
      const program = { customers: [customer(1), customer(2, { customer_key: key })] };
      const paths = readAll(snapshot, program, (live) => live.find('customers', 'customer_key', key));
      for (const path of paths) expect(path.length).toBeLessThan(2000);
      expect(createLive(snapshot).find('customers', 'customer_key', key)?.record).toMatchObject({
        key: 'cust_2',
      });
    },
  );

  test('stop after 100 pages: what is not found by then and has no filter is not checked', () => {
    const program = { customers: many(120, (at) => customer(at)) };
    const ask = (live: Live) => {
      live.find('customers', 'email', 'nobody@customer.example');
      live.find('customers', 'email', 'c5@customer.example');
      live.find('customers', 'customer_key', 'nobody');
      live.find('customers', 'customer_key', 'acct_119');
    };
    const snapshot = emptySnapshot();
    const paths = readAll(snapshot, program, ask, { manners: { pageSize: 1 } });
    expect(paths.filter((path) => path.includes('order_by'))).toHaveLength(100);
    const live = createLive(snapshot);
    expect(live.find('customers', 'email', 'nobody@customer.example')).toBeUndefined();
    expect(live.find('customers', 'email', 'c5@customer.example')?.record).not.toBeNull();
    // The filter still tells.
    expect(live.find('customers', 'customer_key', 'nobody')?.record).toBeNull();
    expect(live.find('customers', 'customer_key', 'acct_119')?.record).toMatchObject({ key: 'cust_119' });
  });
});

describe('an answer', () => {
  test('holds what rows are compared with, and nothing else of the record', () => {
    const snapshot = emptySnapshot();
    readAll(
      snapshot,
      { partnerships: [partner(0, { stats: { CUSTOMER_COUNT: 3 }, m_data: {} })] },
      byEmail(1),
    );
    const record = createLive(snapshot).find('partners', 'partner_email', 'p0@partner.example')?.record;
    expect(Object.keys(record ?? {}).sort()).toEqual([
      'email',
      'first_name',
      'group',
      'joined_at',
      'key',
      'last_name',
      'partner_key',
    ]);
  });

  test('to one question answers others about the same record', () => {
    const snapshot = emptySnapshot();
    const ask = (live: Live) => {
      live.find('partners', 'partner_key', 'p1');
      live.find('partners', 'partnership_key', 'part_1');
      live.find('partners', 'partner_email', 'p1@partner.example');
    };
    expect(readAll(snapshot, { partnerships: many(3, partner) }, ask)).toHaveLength(1);
  });

  test('tries an address in small letters too, where capitals find nothing', () => {
    const snapshot = emptySnapshot();
    const ask = (live: Live) => live.find('partners', 'partner_email', 'P1@Partner.Example');
    const paths = readAll(snapshot, { partnerships: many(3, partner) }, ask, {
      manners: { exactEmails: true },
    });
    expect(paths).toHaveLength(2);
    expect(
      createLive(snapshot).find('partners', 'partner_email', 'p1@partner.example')?.record,
    ).not.toBeNull();
  });

  test('that is older than wanted is given, and asked for again', () => {
    const snapshot = emptySnapshot();
    readAll(snapshot, { partnerships: many(3, partner) }, byEmail(1), { now: 1000 });
    const live = createLive(snapshot, 2000);
    expect(live.find('partners', 'partner_email', 'p0@partner.example')?.at).toBe(1000);
    expect(live.open()).toHaveLength(1);
    readAll(snapshot, { partnerships: [] }, byEmail(1), { since: 2000, now: 3000 });
    expect(createLive(snapshot, 2000).find('partners', 'partner_email', 'p0@partner.example')).toEqual({
      at: 3000,
      record: null,
    });
  });

  test('is forgotten with its time, and the rest stays', () => {
    const snapshot = emptySnapshot();
    readAll(snapshot, { partnerships: many(3, partner) }, byEmail(2), { now: 1000 });
    readAll(snapshot, { partnerships: many(3, partner) }, byEmail(1, 2), { now: 5000 });
    const young = youngerThan(snapshot, 2000);
    expect(Object.keys(young.answers)).toEqual(['partners partner_email p2@partner.example']);
    expect(young.entries).toHaveLength(1);
    expect(youngerThan(snapshot, 0)).toEqual(snapshot);
  });

  test('of groups is the list, and no answer where there are more than a page', () => {
    const groups = many(260, (at) => ({ key: `grp_${at}`, name: `Group ${at}`, slug: `g${at}` }));
    for (const [count, known] of [
      [2, true],
      [260, false],
    ] as const) {
      const snapshot = emptySnapshot();
      readAll(snapshot, { groups: groups.slice(0, count) }, (live) => live.list('groups'));
      expect(createLive(snapshot).list('groups') !== undefined).toBe(known);
    }
  });
});

describe('a list that was read in part', () => {
  const program = { customers: many(600, customer) };
  const ask = (live: Live, email = 'nobody@customer.example') => live.find('customers', 'email', email);

  /** One read at a time, up to a number. */
  function readSome(snapshot: ReturnType<typeof emptySnapshot>, count: number, email?: string): string[] {
    let left = count;
    try {
      return readAll(snapshot, program, (live) => ask(live, email), {
        manners: {
          refuses() {
            left -= 1;
            if (left < 0) throw new Error('enough');
            return false;
          },
        },
      });
    } catch {
      return [];
    }
  }

  test('is read on where the questions are the same', () => {
    const snapshot = emptySnapshot();
    readSome(snapshot, 1);
    expect(readSome(snapshot, 9)).toEqual([
      '/api/v2/customers?limit=250&order_by=-created_at&starting_after=cust_249',
      '/api/v2/customers?limit=250&order_by=-created_at&starting_after=cust_499',
    ]);
  });

  test('is read from the start where they are others: their answers may have stood before', () => {
    const snapshot = emptySnapshot();
    readSome(snapshot, 1);
    readSome(snapshot, 9, 'c3@customer.example');
    expect(createLive(snapshot).find('customers', 'email', 'c3@customer.example')?.record).toMatchObject({
      key: 'cust_3',
    });
  });
});

/** Keys and addresses that meet, in both cases. */
const name = fc.constantFrom('a', 'A', 'b', 'c/d', 'é', 'x y', '');
const records = fc.uniqueArray(
  fc.record({ own: name, email: fc.constantFrom('a@x.example', 'B@x.example', 'c@x.example', null) }),
  { maxLength: 12, selector: ({ own, email }) => `${own}${email}` },
);
const questions = fc.array(
  fc.record({
    type: fc.constantFrom('partners' as const, 'customers' as const, 'transactions' as const),
    by: fc.nat(2),
    text: fc.constantFrom(
      'a',
      'A',
      'b',
      'c/d',
      'é',
      'x y',
      'a@x.example',
      'A@x.example',
      'b@x.example',
      'key_1',
    ),
  }),
  { maxLength: 60 },
);
const manners = fc.record({
  ignoresFilters: fc.boolean(),
  exactEmails: fc.constant(false),
  pageSize: fc.constantFrom(1, 2, 250),
  refused: fc.constantFrom('', 'order_by', 'email=', 'customer_key', 'partnerships'),
});
const BY = {
  partners: ['partner_email', 'partner_key', 'partnership_key'],
  customers: ['customer_key', 'ps_customer_key', 'email'],
  transactions: ['key', 'key', 'key'],
} as const;
const FIELD: { readonly [by: string]: string } = {
  partner_email: 'email',
  partnership_key: 'key',
  ps_customer_key: 'key',
};

test('no answer says what is not so, whatever the program and the manners of its API', () => {
  fc.assert(
    fc.property(records, questions, manners, (made, asked, { refused, ...rest }) => {
      const program: Program = {
        partnerships: made.map(({ own, email }, at) => ({ key: `key_${at}`, partner_key: own, email })),
        customers: made.map(({ own, email }, at) => ({ key: `key_${at}`, customer_key: own, email })),
        transactions: made.map((_, at) => ({ key: `key_${at}`, amount: at, currency: 'USD' })),
      };
      const how: Manners = { ...rest, refuses: (path) => refused !== '' && path.includes(refused) };
      const snapshot = emptySnapshot();
      const ask = (live: Live) => {
        for (const { type, by, text } of asked) live.find(type, BY[type][by] ?? '', text);
      };
      readAll(snapshot, program, ask, { manners: how });
      const live = createLive(snapshot);
      const lists = { ...program, partners: program.partnerships };
      for (const { type, by: at, text } of asked) {
        const by = BY[type][at] ?? '';
        const fold = (one: unknown) => (by.endsWith('email') ? String(one).toLowerCase() : one);
        const truth = (lists[type] ?? []).filter((item) => fold(item[FIELD[by] ?? by]) === fold(text));
        const answer = live.find(type, by, text);
        if (answer?.record === null) expect(truth).toEqual([]);
        else if (answer) expect(truth.map(({ key }) => key)).toContain(answer.record.key);
        // An honest API leaves nothing open.
        if (refused === '' && !rest.ignoresFilters) expect(answer).toBeDefined();
      }
    }),
    {
      numRuns: 400,
      examples: [
        [
          (['a@x.example', 'c@x.example'] as const).map((email) => ({ own: 'a' as const, email })),
          (['a', 'b'] as const).map((text) => ({ type: 'customers' as const, by: 0, text })),
          { ignoresFilters: false, exactEmails: false, pageSize: 1, refused: '' },
        ],
      ],
    },
  );
});
