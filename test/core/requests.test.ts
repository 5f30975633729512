// Rows as calls of the API: every name trap of partnerstack.md 3.2-3.7, and what no call can carry.
import { describe, expect, test } from 'vitest';
import { importTypes, type Profile, type TypeName, typeNames } from '../../core/index.ts';
import type { RequestContext } from '../../core/requests/context.ts';
import { importRequest } from '../../core/requests/import-request.ts';
import { notCarried } from '../../core/requests/not-carried.ts';
import { requestRows } from '../../core/requests/request-rows.ts';

const TODAY = '2026-11-23';

interface Cells {
  readonly [header: string]: string;
}

/** What a row becomes, given as header and text; the cells its type requires are filled in. */
function becomes(type: TypeName, cells: Cells, context: RequestContext = {}, profile?: Profile) {
  const all: Cells = { ...usual[type], ...cells };
  const rows = [Object.keys(all), Object.values(all)];
  const [made] = requestRows(rows, { type, today: TODAY, profile }, () => context).rows;
  return made?.becomes;
}

const usual: { readonly [type in TypeName]: Cells } = {
  partners: { partner_first: 'Ada', partner_last: 'Byron', partner_email: 'ada@partner.example' },
  customers: { customer_key: 'acct_1', email: 'billing@customer.example', partner_key: 'ada' },
  transactions: {
    customer_key: 'acct_1',
    ps_customer_key: '',
    amount_in_cents: '500',
    amount_in_dollars: '',
  },
  rewards: {
    partner_key: '',
    partner_email: '',
    target_type: 'customer',
    target_key: 'acct_1',
    amount_in_cents: '750',
    reward_description: 'Bonus',
  },
  leads: {
    first_name: 'Grace',
    last_name: 'Hopper',
    email: 'grace@lead.example',
    company: 'Compilers Inc',
    partner_key: 'ada',
    status: 'open',
  },
  deals: { amount: '120000', close_date: '2026-12-15', partner_key: 'ada', status: 'Working' },
};

const bodyOf = (...given: Parameters<typeof becomes>) => {
  const made = becomes(...given);
  expect(made).toHaveProperty('body');
  return made && 'body' in made ? made.body : {};
};

/** Why a row is left out: column and reason. */
const reasonsOf = (...given: Parameters<typeof becomes>) => {
  const made = becomes(...given);
  expect(made).toHaveProperty('leftOut');
  return made && 'leftOut' in made ? made.leftOut.map(({ column, why }) => [column, why]) : [];
};

const groups = [
  { key: 'grp_default', name: 'Default', slug: 'default' },
  { key: 'grp_agencies', name: 'Agencies', slug: 'agency-partners' },
];
const theirs = {
  lookups: { partnerBehind: () => ({ partner_key: 'ada', email: 'Ada@partner.example' }) },
};

describe('a partner (3.2)', () => {
  test('partner_first and partner_last go as first_name and last_name, partner_email as email', () => {
    expect(becomes('partners', {})).toEqual({
      method: 'POST',
      path: '/api/v2/partnerships',
      body: { first_name: 'Ada', last_name: 'Byron', email: 'ada@partner.example' },
    });
  });

  test('partner_key keeps its name', () => {
    expect(bodyOf('partners', { partner_key: 'ada' })).toMatchObject({ partner_key: 'ada' });
  });

  test.each(['Agencies', 'agency-partners', 'grp_agencies', 'AGENCIES'])(
    'partner_group %s goes as the key of the group',
    (partner_group) => {
      const body = bodyOf('partners', { partner_group }, { lookups: { groups } });
      expect(body).toMatchObject({ group_key: 'grp_agencies' });
    },
  );

  test('a blank partner_group sends none: the program has a default', () => {
    expect(bodyOf('partners', { partner_group: '' })).not.toHaveProperty('group_key');
  });

  test('is left out while its group is not looked up, not there, or one of two', () => {
    const twins = [...groups, { key: 'grp_other', name: 'Agencies' }];
    const reasons = (lookups: RequestContext['lookups']) =>
      reasonsOf('partners', { partner_group: 'Agencies' }, { lookups });
    expect(reasons(undefined)).toEqual([['partner_group', 'not-looked-up']]);
    expect(reasons({ groups: [] })).toEqual([['partner_group', 'not-found']]);
    expect(reasons({ groups: twins })).toEqual([['partner_group', 'not-found']]);
  });

  test('partner_joined_date has no place: the row is left out, and goes without one', () => {
    expect(reasonsOf('partners', { partner_joined_date: '2026-01-15' })).toEqual([
      ['partner_joined_date', 'no-place'],
    ]);
    expect(bodyOf('partners', { partner_joined_date: '' })).not.toHaveProperty('joined_at');
  });

  test("a column that PartnerStack has no place for is not taken for one of the program's own", () => {
    const ownFields = new Map([['partner_joined_date', 'joined']]);
    const reasons = reasonsOf('partners', { partner_joined_date: '2026-01-15' }, { lookups: { ownFields } });
    expect(reasons).toEqual([['partner_joined_date', 'no-place']]);
  });

  test('an update carries the group alone, to the partnership', () => {
    const update = { key: 'part_1/2', changes: ['partner_group'] };
    expect(becomes('partners', { partner_group: 'Default' }, { update, lookups: { groups } })).toEqual({
      method: 'PATCH',
      path: '/api/v2/partnerships/part_1%2F2',
      body: { group_key: 'grp_default' },
    });
  });

  test.each(['partner_first', 'partner_last', 'partner_email', 'partner_key'])(
    'an update that changes %s is left out',
    (column) => {
      const update = { key: 'part_1', changes: [column] };
      expect(reasonsOf('partners', { partner_key: 'ada' }, { update })).toEqual([[column, 'not-on-update']]);
    },
  );
});

describe('a customer (3.3)', () => {
  test('your customer_key goes as customer_key', () => {
    expect(becomes('customers', { name: 'Engines Ltd', provider_key: 'cus_1', partnership_key: '' })).toEqual(
      {
        method: 'POST',
        path: '/api/v2/customers',
        body: {
          customer_key: 'acct_1',
          email: 'billing@customer.example',
          partner_key: 'ada',
          name: 'Engines Ltd',
          provider_key: 'cus_1',
        },
      },
    );
  });

  test('ps_customer_key has no place', () => {
    expect(reasonsOf('customers', { customer_key: '', ps_customer_key: 'cust_9' })).toEqual([
      ['ps_customer_key', 'no-place'],
    ]);
  });

  test('partnership_key goes as the partner_key that was looked up', () => {
    const cells = { partner_key: '', partnership_key: 'part_1' };
    const partnerKey = (key: string) => (key === 'part_1' ? 'ada' : null);
    expect(bodyOf('customers', cells, { lookups: { partnerKey } })).toMatchObject({ partner_key: 'ada' });
    expect(reasonsOf('customers', cells)).toEqual([['partnership_key', 'not-looked-up']]);
    expect(
      reasonsOf('customers', { ...cells, partnership_key: 'part_2' }, { lookups: { partnerKey } }),
    ).toEqual([['partnership_key', 'not-found']]);
  });

  test('without a partner there is no call', () => {
    expect(reasonsOf('customers', { partner_key: '' })).toEqual([
      ['partner_key | partnership_key', 'needed'],
    ]);
  });

  test('created_at has no place', () => {
    expect(reasonsOf('customers', { created_at: '2026-01-20' })).toEqual([['created_at', 'no-place']]);
  });

  test('an update carries what changes, but not the partner', () => {
    const cells = { name: 'Engines' };
    const update = (changes: string[]) => ({ update: { key: 'acct 1', changes } });
    expect(becomes('customers', cells, update(['name']))).toEqual({
      method: 'PATCH',
      path: '/api/v2/customers/acct%201',
      body: { name: 'Engines' },
    });
    expect(reasonsOf('customers', cells, update(['name', 'partner_key']))).toEqual([
      ['partner_key', 'not-on-update'],
    ]);
    expect(reasonsOf('customers', cells, update([]))).toEqual([[undefined, 'nothing-to-change']]);
    expect(reasonsOf('customers', cells, update(['name', 'provider_key']))).toEqual([
      ['provider_key', 'blank'],
    ]);
  });
});

describe('a transaction (3.4)', () => {
  test('your customer_key goes as customer_external_key', () => {
    expect(becomes('transactions', { key: 'inv_1', product_key: 'pro' })).toEqual({
      method: 'POST',
      path: '/api/v2/transactions',
      body: {
        customer_external_key: 'acct_1',
        amount: 500,
        key: 'inv_1',
        product_key: 'pro',
        currency: 'USD',
      },
    });
  });

  test('ps_customer_key goes as customer_key', () => {
    const body = bodyOf('transactions', { customer_key: '', ps_customer_key: 'cust_9' });
    expect(body).toMatchObject({ customer_key: 'cust_9' });
    expect(body).not.toHaveProperty('customer_external_key');
  });

  test.each([
    ['500', 50_000],
    ['0.29', 29],
    ['1.1', 110],
    ['4.35', 435],
    ['19.99', 1999],
    ['-12.5', -1250],
    ['99999999.99', 9_999_999_999],
  ])('amount_in_dollars %s goes as %i cents', (amount_in_dollars, amount) => {
    expect(bodyOf('transactions', { amount_in_cents: '', amount_in_dollars })).toMatchObject({ amount });
  });

  test('an amount that a number cannot hold is left out', () => {
    expect(reasonsOf('transactions', { amount_in_cents: '9007199254740993' })).toEqual([
      ['amount_in_cents', 'unreadable'],
    ]);
  });

  test('a blank currency is sent as USD, or as what the program says, and a written one as its code', () => {
    expect(bodyOf('transactions', { currency: '' })).toMatchObject({ currency: 'USD' });
    expect(bodyOf('transactions', { currency: '' }, {}, { schema: 1, currency: 'EUR' })).toMatchObject({
      currency: 'EUR',
    });
    expect(bodyOf('transactions', { currency: 'GBP' })).toMatchObject({ currency: 'GBP' });
  });

  test('created_at goes as epoch milliseconds in UTC, once the account has shown that it keeps it', () => {
    const body = (created_at: string) =>
      bodyOf('transactions', { created_at }, { keepsCreatedAt: true }).created_at;
    expect(body('2026-02-03')).toBe(Date.UTC(2026, 1, 3));
    expect(body('2026-02-03 14:30')).toBe(Date.UTC(2026, 1, 3, 14, 30));
    expect(reasonsOf('transactions', { created_at: '2026-02-03' })).toEqual([['created_at', 'unproven']]);
  });

  test('cannot be changed', () => {
    expect(reasonsOf('transactions', {}, { update: { key: 'inv_1', changes: ['currency'] } })).toEqual([
      [undefined, 'no-update'],
    ]);
  });
});

describe('a reward (3.5)', () => {
  test('target_type and target_key go into target, reward_description as description', () => {
    expect(becomes('rewards', { partner_key: 'ada', target_type: 'Customer' }, theirs)).toEqual({
      method: 'POST',
      path: '/api/v2/rewards',
      body: { target: { type: 'customer', key: 'acct_1' }, amount: 750, description: 'Bonus' },
    });
  });

  test('its other spelling, body, goes as description too', () => {
    const cells = { partner_key: 'ada', target_type: 'customer', target_key: 'acct_1', amount_in_cents: '1' };
    const rows = [
      [...Object.keys(cells), 'body'],
      [...Object.values(cells), 'Bonus'],
    ];
    const [made] = requestRows(rows, { type: 'rewards', today: TODAY }, () => theirs).rows;
    expect(made?.becomes).toMatchObject({ body: { description: 'Bonus' } });
  });

  test('goes to the partner behind its target: any other, and one not looked up, is left out', () => {
    expect(bodyOf('rewards', { partner_email: 'ada@Partner.example' }, theirs)).not.toHaveProperty('partner');
    expect(reasonsOf('rewards', { partner_key: 'bob' }, theirs)).toEqual([['partner_key', 'other-partner']]);
    expect(reasonsOf('rewards', { partner_key: 'ada' })).toEqual([['partner_key', 'not-looked-up']]);
    const nobody = { lookups: { partnerBehind: () => null } };
    expect(reasonsOf('rewards', { partner_key: 'ada' }, nobody)).toEqual([['partner_key', 'other-partner']]);
  });

  test('without a target there is no call', () => {
    const cells = { partner_key: 'ada', target_type: '', target_key: '' };
    expect(reasonsOf('rewards', cells)).toEqual([
      ['target_type', 'needed'],
      ['target_key', 'needed'],
    ]);
  });

  test.each([
    ['reward_currency', 'usd', 'EUR'],
    ['status', 'pending', 'paid'],
    ['is_external', 'false', 'true'],
  ])('%s may say %s, which every call leads to, but not %s', (column, same, other) => {
    const body = bodyOf('rewards', { partner_key: 'ada', [column]: same }, theirs);
    expect(Object.keys(body)).toEqual(['target', 'amount', 'description']);
    expect(reasonsOf('rewards', { partner_key: 'ada', [column]: other }, theirs)).toEqual([
      [column, 'only-value'],
    ]);
  });

  test('a date has no place', () => {
    expect(reasonsOf('rewards', { partner_key: 'ada', created_at: '2026-02-05' }, theirs)).toEqual([
      ['created_at', 'no-place'],
    ]);
  });
});

describe('a lead (3.6)', () => {
  test('names, company and notes go into meta, email as external_key and into meta', () => {
    expect(becomes('leads', { notes: 'Met at the fair' })).toEqual({
      method: 'POST',
      path: '/api/v2/leads',
      body: {
        meta: {
          first_name: 'Grace',
          last_name: 'Hopper',
          email: 'grace@lead.example',
          company: 'Compilers Inc',
          notes: 'Met at the fair',
        },
        external_key: 'grace@lead.example',
        partner_key: 'ada',
        status: 'open',
      },
    });
  });

  test("status goes in the API's spelling, and in the program's own", () => {
    expect(bodyOf('leads', { status: 'Closed Won' })).toMatchObject({ status: 'closed won' });
    const profile: Profile = { schema: 1, stages: { leads: ['Nurturing'] } };
    expect(bodyOf('leads', { status: 'nurturing' }, {}, profile)).toMatchObject({ status: 'Nurturing' });
  });

  test("a field of the program's form goes into meta by its API name, and is left out without one", () => {
    const profile: Profile = { schema: 1, forms: { leads: [{ name: 'Team size' }] } };
    const ownFields = new Map([['Team size', 'team_size']]);
    expect(bodyOf('leads', { 'Team size': '12' }, { lookups: { ownFields } }, profile)).toMatchObject({
      meta: { first_name: 'Grace', team_size: '12' },
    });
    expect(reasonsOf('leads', { 'Team size': '12' }, {}, profile)).toEqual([['Team size', 'no-place']]);
    expect(reasonsOf('leads', { 'Whatever else': '12' })).toEqual([['Whatever else', 'no-place']]);
  });
});

describe('a deal (3.7)', () => {
  test('status goes as stage, close_date as a day', () => {
    const cells = { account_name: 'Engines', contact_first_name: 'Charles', contact_last_name: 'Babbage' };
    expect(becomes('deals', cells)).toEqual({
      method: 'POST',
      path: '/api/v2/deals',
      body: {
        amount: 120_000,
        close_date: '2026-12-15',
        partner_key: 'ada',
        stage: 'Working',
        account_name: 'Engines',
        contact_first_name: 'Charles',
        contact_last_name: 'Babbage',
      },
    });
  });

  test('another way to write the day is sent as the API wants it, and a time of day is not dropped', () => {
    expect(bodyOf('deals', { close_date: '15 Dec 2026' })).toMatchObject({ close_date: '2026-12-15' });
    expect(bodyOf('deals', { close_date: '2026-12-15 00:00' })).toMatchObject({ close_date: '2026-12-15' });
    expect(reasonsOf('deals', { close_date: '2026-12-15 09:00' })).toEqual([['close_date', 'time-of-day']]);
    expect(reasonsOf('deals', { close_date: '03/04/2026' })).toEqual([['close_date', 'unreadable']]);
    const orders = { close_date: 'month-first' } as const;
    expect(bodyOf('deals', { close_date: '03/04/2026' }, { orders })).toMatchObject({
      close_date: '2026-03-04',
    });
  });

  test('the other spelling of amount goes as amount, and two of them as none', () => {
    const { amount: _, ...rest } = usual.deals;
    const rows = (cells: Cells) => [Object.keys(cells), Object.values(cells)];
    const made = (cells: Cells) => requestRows(rows(cells), { type: 'deals', today: TODAY }).rows[0]?.becomes;
    expect(made({ ...rest, amount_in_cents: '700' })).toMatchObject({ body: { amount: 700 } });
    expect(made({ ...rest, amount: '700', amount_in_cents: '800' })).toMatchObject({
      leftOut: [{ column: 'amount', why: 'twice' }],
    });
  });

  test("a field of the program's form goes into the list of fields", () => {
    const ownFields = new Map([['Region', 'region']]);
    expect(bodyOf('deals', { Region: 'EMEA' }, { lookups: { ownFields } })).toMatchObject({
      fields: [{ api_name: 'region', value: 'EMEA' }],
    });
  });
});

describe('a table', () => {
  test('keeps the rows with errors back, numbers the others, passes over blank ones', () => {
    const rows = [
      ['partner_first', 'partner_last', 'partner_email', 'Preflight status'],
      ['Ada', 'Byron', 'nobody', 'queued'],
      ['', '', '', 'queued'],
      ['Grace', 'Hopper', 'grace@partner.example', 'queued'],
    ];
    expect(requestRows(rows, { today: TODAY }).rows).toMatchObject([
      { row: 2, becomes: { errors: [{ rule: 'invalid-email' }] } },
      { row: 4, becomes: { method: 'POST', body: { first_name: 'Grace' } } },
    ]);
  });

  test('makes no call where the header is wrong or of no type', () => {
    const asPartners = (header: string[]) =>
      requestRows([header, ['A', 'B', 'c@d.example']], { today: TODAY });
    expect(asPartners(['partner_first', 'partner_last', 'telephone']).rows).toEqual([]);
    expect(asPartners(['one', 'two', 'three']).rows).toEqual([]);
  });

  test('a placeholder is left out, a formula error and a damaged number are errors: none is sent or dropped', () => {
    expect(reasonsOf('customers', { name: 'n/a' })).toEqual([['name', 'unreadable']]);
    expect(becomes('customers', { name: '#N/A' })).toMatchObject({ errors: [{ rule: 'formula-error' }] });
    expect(becomes('customers', { provider_key: '4.1E+15' })).toMatchObject({
      errors: [{ rule: 'damaged-number' }],
    });
  });

  test('a currency under an unknown code is an error of the row, never a silent USD', () => {
    expect(becomes('transactions', { currency: 'dollars' })).toMatchObject({
      errors: [{ rule: 'invalid-currency' }],
    });
  });

  test('a column says so in one sentence, with what to do', () => {
    const made = becomes('rewards', { partner_key: 'bob', status: 'paid' }, theirs);
    expect(made && 'leftOut' in made && made.leftOut.map(({ message }) => message)).toEqual([
      'partner_key: through the API the reward goes to the partner behind its target, who is not "bob". Import the row as CSV.',
      'status: through the API it is always pending. Import the row as CSV.',
    ]);
  });
});

describe('what a push cannot carry', () => {
  const columns = (type: TypeName, action: 'create' | 'update') =>
    notCarried(type, 'rows', action).map(({ column, why }) => column ?? why);

  test('row by row, new records: as design.md has it', () => {
    expect(Object.fromEntries(typeNames.map((type) => [type, columns(type, 'create')]))).toEqual({
      partners: ['partner_joined_date'],
      customers: ['ps_customer_key', 'created_at', 'partner_key | partnership_key'],
      transactions: ['created_at'],
      rewards: [
        'partner_email',
        'partner_key',
        'reward_currency',
        'is_external',
        'status',
        'created_at',
        'target_type',
        'target_key',
      ],
      leads: [],
      deals: [],
    });
  });

  test('row by row, records that exist: as design.md has it', () => {
    expect(Object.fromEntries(typeNames.map((type) => [type, columns(type, 'update')]))).toEqual({
      partners: ['partner_first', 'partner_last', 'partner_email', 'partner_key', 'partner_joined_date'],
      customers: ['ps_customer_key', 'partner_key', 'partnership_key', 'created_at'],
      transactions: ['no-update'],
      rewards: ['no-update'],
      leads: ['email', 'partner_key'],
      deals: ['partner_key'],
    });
  });

  test('imports and the hand-off carry all columns', () => {
    for (const type of typeNames) {
      expect(notCarried(type, 'import', 'create')).toEqual([]);
      expect(notCarried(type, 'hand-off', 'update')).toEqual([]);
    }
  });
});

describe('an import (3.0)', () => {
  test('is one file to the address of its type, byte for byte', () => {
    expect(importRequest('transactions', 'a,"b "\r\n')).toEqual({
      method: 'POST',
      path: '/v1/import/transactions',
      part: { name: 'file', fileName: 'transactions.csv', type: 'text/csv', text: 'a,"b "\r\n' },
    });
  });

  test('there is none for leads', () => {
    const types = typeNames.filter((type) => importRequest(type, '') !== undefined);
    expect(types).toEqual(['partners', 'customers', 'transactions', 'rewards', 'deals']);
  });
});

test('every column with a place names fields that partnerstack.md has for its type', () => {
  const fields = (type: TypeName) => [
    ...new Set(
      importTypes[type].columns.flatMap(({ api }) => (api && 'at' in api ? api.at : [])).map((at) => at),
    ),
  ];
  expect(Object.fromEntries(typeNames.map((type) => [type, fields(type).sort()]))).toEqual({
    partners: ['email', 'first_name', 'group_key', 'last_name', 'partner_key'],
    customers: ['customer_key', 'email', 'name', 'partner_key', 'provider_key'],
    transactions: [
      'amount',
      'created_at',
      'currency',
      'customer_external_key',
      'customer_key',
      'key',
      'product_key',
    ],
    rewards: ['amount', 'description', 'target.key', 'target.type'],
    leads: [
      'external_key',
      'meta.company',
      'meta.email',
      'meta.first_name',
      'meta.last_name',
      'meta.notes',
      'partner_key',
      'status',
    ],
    deals: [
      'account_name',
      'amount',
      'close_date',
      'contact_first_name',
      'contact_last_name',
      'partner_key',
      'stage',
    ],
  });
});
