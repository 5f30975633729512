// What becomes of rows beside the program behind the API, and what a push gets to know of it.
import { describe, expect, test } from 'vitest';
import {
  createLive,
  emptySnapshot,
  type Fields,
  groupFiles,
  keepBack,
  lookupsOf,
  planRows,
  planTable,
  type RowPlan,
  requestRows,
  type Snapshot,
  type TypeName,
  updateOf,
} from '../../core/index.ts';
import { type Manners, type Program, readAll } from './program.ts';

const TODAY = '2026-11-23';
const NOW = 5000;

const AGENCIES = { key: 'grp_2', name: 'Agencies', slug: 'agency-partners' };
const DEFAULT = { key: 'grp_1', name: 'Default', slug: 'default' };
const ada: Fields = {
  key: 'part_ada',
  partner_key: 'ada',
  email: 'ada@partner.example',
  first_name: 'Ada',
  last_name: 'Byron',
  group: DEFAULT,
  joined_at: Date.parse('2026-01-14T20:00Z'),
};
const bob: Fields = {
  ...ada,
  key: 'part_bob',
  partner_key: 'bob',
  email: 'bob@partner.example',
  group: AGENCIES,
};
const engines: Fields = {
  key: 'cust_1',
  customer_key: 'acct_1',
  email: 'ops@engines.example',
  name: 'Engines',
  partner_key: 'ada',
  partnership_key: 'part_ada',
  provider_key: null,
  created_at: Date.parse('2026-02-01'),
};
const looms: Fields = {
  ...engines,
  key: 'cust_2',
  customer_key: null,
  email: 'ops@looms.example',
  name: 'Looms',
};
const invoice: Fields = {
  key: 'inv-1',
  amount: 50000,
  currency: 'USD',
  customer: { key: 'cust_1', external_key: 'acct_1', email: 'ops@engines.example' },
};
const program: Program = {
  partnerships: [ada, bob],
  customers: [engines, looms],
  transactions: [invoice],
  groups: [DEFAULT, AGENCIES],
  leadForms: [{ key: 'mold_1', fields: [{ api_name: 'seats', name: 'Number of seats' }] }],
};

interface Table {
  readonly name: string;
  readonly type?: TypeName;
  readonly rows: readonly (readonly string[])[];
}

/** Asked all it asks for. */
function planned(tables: readonly Table[], manners?: Manners, snapshot: Snapshot = emptySnapshot()) {
  const plan = (live: Parameters<Parameters<typeof readAll>[2]>[0]) =>
    planRows(tables, { today: TODAY, live }).tables;
  const paths = readAll(snapshot, program, plan, { now: NOW, manners });
  return { tables: plan(createLive(snapshot)), paths, snapshot };
}

/** The one row of a type, by column. */
function becomes(type: TypeName, cells: { readonly [column: string]: string }, manners?: Manners): RowPlan {
  const rows = [Object.keys(cells), Object.values(cells)];
  const [table] = planned([{ name: type, type, rows }], manners).tables;
  const [row] = table?.plan?.rows ?? [];
  if (!row) throw new Error('no row');
  return row;
}

const partner = (more: { readonly [column: string]: string }) =>
  becomes('partners', {
    partner_first: 'Ada',
    partner_last: 'Byron',
    partner_email: 'ada@partner.example',
    partner_key: '',
    partner_group: '',
    partner_joined_date: '',
    ...more,
  });
const customer = (more: { readonly [column: string]: string }, manners?: Manners) =>
  becomes(
    'customers',
    {
      customer_key: 'acct_9',
      ps_customer_key: '',
      email: 'new@x.example',
      partner_key: 'ada',
      name: '',
      ...more,
    },
    manners,
  );
const why = ({ why: reasons }: RowPlan) => reasons.map(({ is }) => is);

describe('a partner row', () => {
  test('makes a partner where email and key are free', () => {
    const row = partner({ partner_email: 'eve@partner.example', partner_key: 'eve' });
    expect(row).toMatchObject({ row: 2, is: 'create', why: [], changes: [], at: NOW });
  });

  test('changes nothing where it says what is there: case of the address, any name of the group, a neighbouring day', () => {
    const row = partner({
      partner_email: 'ADA@partner.example',
      partner_key: 'ada',
      partner_group: 'default',
      partner_joined_date: '2026-01-15',
    });
    expect(row).toMatchObject({ is: 'unchanged', changes: [] });
  });

  test('updates what differs, old and new: a move to another group, another key', () => {
    const row = partner({
      partner_key: 'lovelace',
      partner_group: 'Agencies',
      partner_last: 'Lovelace',
      partner_joined_date: '2026-02-15',
    });
    expect(row.is).toBe('update');
    expect(row.changes).toEqual([
      { column: 'partner_last', record: 'Byron', row: 'Lovelace' },
      { column: 'partner_key', record: 'ada', row: 'lovelace' },
      { column: 'partner_group', record: 'Default', row: 'Agencies' },
      { column: 'partner_joined_date', record: '2026-01-14', row: '2026-02-15' },
    ]);
  });

  test("fails where its key is another partner's", () => {
    const row = partner({ partner_key: 'bob' });
    expect(row).toMatchObject({ is: 'fails', why: [{ is: 'key-taken', text: 'bob@partner.example' }] });
  });

  test('cannot be told where the email is new but the key is there', () => {
    const row = partner({ partner_email: 'eve@partner.example', partner_key: 'bob' });
    expect(row).toMatchObject({ is: 'unclear', why: [{ is: 'key-elsewhere' }] });
  });

  test('fails where the program has no such group, and where the check finds an error', () => {
    expect(partner({ partner_group: 'Resellers' })).toMatchObject({ is: 'fails', why: [{ is: 'error' }] });
    expect(partner({ partner_email: 'nobody' })).toMatchObject({ is: 'fails', why: [{ is: 'error' }] });
  });

  test("says what cannot be compared: a column of the program's own", () => {
    const row = becomes('partners', {
      partner_first: 'Ada',
      partner_last: 'Byron',
      partner_email: 'ada@partner.example',
      Region: 'North',
    });
    expect(row).toMatchObject({ is: 'unclear', why: [{ is: 'not-compared', column: 'Region' }] });
  });
});

describe('a customer row', () => {
  test('makes a customer where key and email are free', () => {
    expect(customer({})).toMatchObject({ is: 'create', why: [] });
  });

  test('fails where its email is another one’s, and where its partner is not there', () => {
    expect(customer({ email: 'ops@engines.example' }).is).toBe('fails');
    expect(customer({ partner_key: 'eve' }).is).toBe('fails');
    // That customer has no key of yours.
    expect(customer({ email: 'ops@looms.example' }).is).toBe('fails');
  });

  test('updates the customer of its key', () => {
    const row = customer({ customer_key: 'acct_1', email: 'ops@engines.example', name: 'Engines Ltd' });
    expect(row).toMatchObject({
      is: 'update',
      changes: [{ column: 'name', record: 'Engines', row: 'Engines Ltd' }],
    });
  });

  test('is unchanged where all is there', () => {
    expect(customer({ customer_key: 'acct_1', email: 'OPS@engines.example' }).is).toBe('unchanged');
  });

  test("updates the one PartnerStack's own key names; one that is not there fails", () => {
    const named = { customer_key: '', email: 'new@looms.example' };
    const row = customer({ ...named, ps_customer_key: 'cust_2' });
    expect(row).toMatchObject({
      is: 'update',
      changes: [{ column: 'email', record: 'ops@looms.example', row: 'new@looms.example' }],
    });
    expect(customer({ ...named, ps_customer_key: 'cust_9' }).is).toBe('fails');
    const others = customer({ ...named, ps_customer_key: 'cust_2', email: 'ops@engines.example' });
    expect(others).toMatchObject({ is: 'unclear', why: [{ is: 'email-elsewhere', text: 'acct_1' }] });
  });

  test('cannot be told where the list of customers could not be read', () => {
    const row = customer({}, { refuses: (path) => path.includes('/customers') && path.includes('order_by') });
    expect(row).toMatchObject({ is: 'unclear', why: [{ is: 'not-checked', column: 'email' }] });
  });
});

describe('a transaction row', () => {
  const row = (more: { readonly [column: string]: string }, manners?: Manners) =>
    becomes(
      'transactions',
      { customer_key: 'acct_1', amount_in_cents: '500', key: 'inv-2', ...more },
      manners,
    );

  test('is made where its key is free, or has none', () => {
    expect(row({}).is).toBe('create');
    expect(row({ key: '' }).is).toBe('create');
  });

  test('is skipped where its key is there, and says with what amount', () => {
    expect(row({ key: 'inv-1' })).toMatchObject({
      is: 'skipped',
      why: [{ is: 'recorded', text: '500.00 USD' }],
    });
  });

  test('fails without its customer', () => {
    expect(row({ customer_key: 'acct_9' }).is).toBe('fails');
  });

  test('cannot be told while its key is not checked', () => {
    const refuses = (path: string) => path.includes('/transactions');
    expect(why(row({}, { refuses }))).toEqual(['not-checked']);
  });
});

test('a row rests on its oldest answer; without any it says no time', () => {
  const rows = [
    ['customer_key', 'amount_in_cents', 'key'],
    ['acct_1', '500', 'inv-2'],
  ];
  const { snapshot } = planned([{ name: 't', rows }]);
  const place = snapshot.answers['customers customer_key acct_1'] ?? -1;
  const [, record] = snapshot.entries[place] ?? [];
  snapshot.entries[place] = [700, record];
  const live = createLive(snapshot);
  expect(planTable(rows, { today: TODAY, live }).rows[0]?.at).toBe(700);
});

describe('several tables', () => {
  const PARTNERS = {
    name: 'Partners',
    rows: [
      ['partner_first', 'partner_last', 'partner_email', 'partner_key', 'partner_group'],
      ['Eve', 'Noether', 'eve@partner.example', 'eve', 'agency-partners'],
    ],
  };
  const leads = (...keys: string[]) => ({
    name: 'Leads',
    rows: [
      ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status', 'Preflight status'],
      ...keys.map((key, at) => [
        'Grace',
        'Hopper',
        `g${at}@lead.example`,
        'Compilers, Inc',
        key,
        'open',
        'sent',
      ]),
    ],
  });

  test('what a table brings is not asked for', () => {
    const { tables, paths } = planned([PARTNERS, leads('eve')]);
    expect(tables[1]?.plan?.rows[0]).toMatchObject({ is: 'create', group: 'Agencies' });
    // The partners' own keys are.
    const alone = planned([leads('eve')]);
    expect(alone.tables[0]?.plan?.rows[0]?.is).toBe('fails');
    expect(paths.filter((path) => path.includes('/leads?'))).toEqual([]);
  });

  test('what the program has is no missing parent, what it has not is an unknown one, the rest stays missing', () => {
    const counts = (manners?: Manners) =>
      planned([PARTNERS, leads('ada', 'zoe')], manners).tables[1]?.report.rules;
    expect(counts()).toMatchObject({ 'unknown-parent': 1 });
    expect(counts()).not.toHaveProperty('missing-parent');
    expect(counts({ refuses: (path) => path.includes('/partnerships') })).toMatchObject({
      'missing-parent': 2,
    });
  });

  test('groups of partners come from the tables and from the program, by one name, and make a file each', () => {
    const table = leads('eve', 'bob', 'ada', 'ada');
    const [, planOfLeads] = planned([PARTNERS, table]).tables;
    expect(planOfLeads?.report.rules).toHaveProperty('mixed-groups');
    const files = planOfLeads?.plan ? groupFiles(table.rows, planOfLeads.plan) : [];
    expect(files).toEqual([
      {
        group: 'Agencies',
        rows: 2,
        text: 'first_name,last_name,email,company,partner_key,status\r\nGrace,Hopper,g0@lead.example,"Compilers, Inc",eve,open\r\nGrace,Hopper,g1@lead.example,"Compilers, Inc",bob,open\r\n',
      },
      {
        group: 'Default',
        rows: 2,
        text: 'first_name,last_name,email,company,partner_key,status\r\nGrace,Hopper,g2@lead.example,"Compilers, Inc",ada,open\r\nGrace,Hopper,g3@lead.example,"Compilers, Inc",ada,open\r\n',
      },
    ]);
  });

  test('rows of no known group have a file of their own; blank ones are in none', () => {
    const table = leads('eve', 'zoe');
    table.rows.splice(2, 0, ['', '', '', '', '', '', '']);
    const live = createLive(emptySnapshot());
    const [, planOfLeads] = planRows([PARTNERS, table], { today: TODAY, live }).tables;
    const files = planOfLeads?.plan ? groupFiles(table.rows, planOfLeads.plan) : [];
    expect(files.map(({ group, rows }) => [group, rows])).toEqual([
      ['agency-partners', 1],
      [undefined, 1],
    ]);
    expect(planOfLeads?.plan?.rows[1]).toMatchObject({ row: 3, is: 'skipped', why: [{ is: 'blank' }] });
  });
});

describe('where no row can be planned', () => {
  const live = createLive(emptySnapshot());

  test('a header without rows is found all the same, so that rows can be added', () => {
    const rows = [[''], ['Partner_Key', 'partner_email', 'partner_first', 'partner_last']];
    const { header, headerRow, rows: plans } = planTable(rows, { today: TODAY, live });
    expect(headerRow).toBe(2);
    expect(header[0]).toMatchObject({ position: 1, column: { key: 'partner_key' } });
    expect(plans).toEqual([]);
  });

  test('an undecided table has no plan', () => {
    expect(planTable([['milk'], ['eggs']], { today: TODAY, live })).toMatchObject({ header: [], rows: [] });
  });
});

describe('a push', () => {
  function contextFor(type: TypeName, rows: readonly (readonly string[])[]) {
    const { snapshot } = planned([{ name: type, type, rows }]);
    const live = createLive(snapshot);
    const lookups = lookupsOf(live, type);
    return requestRows(rows, { type, today: TODAY }, (row, { orders }) => ({
      lookups,
      update: updateOf(row, type, live, orders),
      keptBack: keepBack(row, type, live),
    })).rows.map(({ becomes: what }) => what);
  }

  test('changes the group of a partner that is there, and makes the one that is not', () => {
    const made = contextFor('partners', [
      ['partner_first', 'partner_last', 'partner_email', 'partner_group'],
      ['Ada', 'Byron', 'ada@partner.example', 'agency-partners'],
      ['Eve', 'Noether', 'eve@partner.example', 'Default'],
      ['Eve', 'Noether', 'zoe@partner.example', 'Resellers'],
    ]);
    expect(made).toEqual([
      { method: 'PATCH', path: '/api/v2/partnerships/part_ada', body: { group_key: 'grp_2' } },
      expect.objectContaining({ method: 'POST', body: expect.objectContaining({ group_key: 'grp_1' }) }),
      { leftOut: [expect.objectContaining({ why: 'not-found', column: 'partner_group' })] },
    ]);
  });

  test('names customers by your key in paths, partners by theirs, and keeps back a taken email', () => {
    const made = contextFor('customers', [
      ['customer_key', 'ps_customer_key', 'email', 'name', 'partnership_key'],
      ['acct_1', '', 'ops@engines.example', 'Engines Ltd', ''],
      ['acct_8', '', 'new@x.example', 'New', 'part_bob'],
      ['acct_9', '', 'ops@looms.example', 'New', 'part_bob'],
      ['', 'cust_1', 'ops@engines.example', 'Difference Engines', ''],
    ]);
    expect(made).toEqual([
      { method: 'PATCH', path: '/api/v2/customers/acct_1', body: { name: 'Engines Ltd' } },
      expect.objectContaining({ method: 'POST', body: expect.objectContaining({ partner_key: 'bob' }) }),
      {
        leftOut: [expect.objectContaining({ why: 'taken', message: expect.stringContaining('"cust_2"') })],
      },
      { method: 'PATCH', path: '/api/v2/customers/acct_1', body: { name: 'Difference Engines' } },
    ]);
  });

  test('knows the partner behind the target of a reward, through its customer', () => {
    const row = (target: string, key: string, partner_key: string) => [
      partner_key,
      target,
      key,
      '500',
      'Bonus',
    ];
    const made = contextFor('rewards', [
      ['partner_key', 'target_type', 'target_key', 'amount_in_cents', 'reward_description'],
      row('transaction', 'inv-1', 'ada'),
      row('customer', 'acct_1', 'ada'),
      row('customer', 'cust_2', 'bob'),
    ]);
    expect(
      made.map((one) => ('leftOut' in one ? one.leftOut.map(({ why: reason }) => reason) : 'sent')),
    ).toEqual(['sent', 'sent', ['other-partner']]);
  });

  test('makes no call where the program is known not to have what a row refers to', () => {
    const made = contextFor('transactions', [
      ['customer_key', 'amount_in_cents', 'key'],
      ['acct_1', '500', 'inv-2'],
      ['acct_9', '500', 'inv-3'],
    ]);
    expect(made).toEqual([
      expect.objectContaining({ method: 'POST' }),
      { leftOut: [expect.objectContaining({ why: 'not-there', column: 'customer_key' })] },
    ]);
  });

  test("sends the fields of the program's own form, by either of their names", () => {
    const made = contextFor('leads', [
      ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status', 'Number of seats'],
      ['Grace', 'Hopper', 'g@lead.example', 'Compilers', 'ada', 'open', '12'],
    ]);
    expect(made[0]).toMatchObject({ body: { meta: { seats: '12' } } });
  });
});
