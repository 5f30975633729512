// The program profile: how it is read, and what it changes in a check.

import { describe, expect, test } from 'vitest';
import {
  checkRows,
  type Profile,
  type Report,
  type Rows,
  readProfile,
  type TypeName,
} from '../../core/index.ts';

const profileOf = (more: Omit<Profile, 'schema'>): Profile => ({ schema: 1, ...more });
const check = (type: TypeName, rows: Rows, more: Omit<Profile, 'schema'> = {}): Report =>
  checkRows(rows, { type, today: '2026-03-01', profile: profileOf(more) });
const found = (report: Report, rule: string) =>
  report.issues
    .filter((issue) => issue.rule === rule)
    .map(({ level, row, column }) => `${level} ${row} ${column}`);

describe('reading a profile', () => {
  const full: Profile = {
    schema: 1,
    headers: { partners: ['Partner_first'], deals: [] },
    groups: [{ name: 'Gold', slug: 'gold', key: 'grp_1' }, { name: 'Silver' }],
    stages: { leads: ['Parked'], deals: ['Working'] },
    forms: { leads: [{ name: 'Budget', required: true }], deals: [{ name: 'Region' }] },
    products: ['pro'],
    currency: 'EUR',
    webhookPayments: true,
    wholeProgram: false,
    levels: { 'old-dates': 'off', 'zero-amount': 'error' },
  };

  test('takes all its parts', () => {
    expect(readProfile(JSON.stringify(full))).toEqual(full);
  });

  test('takes one without any', () => {
    expect(readProfile('{"schema":1}')).toEqual({ schema: 1 });
  });

  test.each([
    ['', 'The profile is not JSON. Export it again, or mend the text.'],
    ['{', 'The profile is not JSON. Export it again, or mend the text.'],
    ['null', 'The profile is not as Preflight writes it, at the top: names and values in braces are wanted.'],
    ['[]', 'The profile is not as Preflight writes it, at the top: names and values in braces are wanted.'],
    ['{}', 'The profile is not as Preflight writes it, at schema: 1 is wanted.'],
    ['{"schema":2}', 'The profile is not as Preflight writes it, at schema: 1 is wanted.'],
    [
      '{"schema":1,"secretKey":"x"}',
      'The profile is not as Preflight writes it, at the top: secretKey is not known.',
    ],
    [
      '{"schema":1,"headers":{"orders":[]}}',
      'The profile is not as Preflight writes it, at headers: orders is not known.',
    ],
    [
      '{"schema":1,"currency":"usd"}',
      'The profile is not as Preflight writes it, at currency: three capital letters are wanted, such as USD.',
    ],
    [
      '{"schema":1,"currency":"ZZZ"}',
      'The profile\'s currency "ZZZ" is not a current ISO 4217 code, such as USD.',
    ],
    [
      '{"schema":1,"products":"pro"}',
      'The profile is not as Preflight writes it, at products: a list in brackets is wanted.',
    ],
    [
      '{"schema":1,"wholeProgram":"yes"}',
      'The profile is not as Preflight writes it, at wholeProgram: true or false is wanted.',
    ],
    ['{"schema":1,"levels":{"nope":"off"}}', 'The profile sets a level for nope, which is no rule.'],
    ['{"schema":1,"levels":{"not-csv":"off"}}', 'The profile may not change the level of not-csv.'],
    [
      '{"schema":1,"groups":[{"slug":"a"}]}',
      'The profile is not as Preflight writes it, at groups.0.name: a text in quotes is wanted.',
    ],
    [
      '{"schema":1,"levels":{"zero-amount":"loud"}}',
      'The profile is not as Preflight writes it, at levels.zero-amount: error, warning, info or off is wanted.',
    ],
  ])('%s is refused in a sentence', (text, sentence) => {
    expect(() => readProfile(text)).toThrow(new Error(sentence));
  });
});

describe('headers', () => {
  test("of the program's own are known, all others are compared with that list", () => {
    const rows = [
      ['partner_first', 'partner_last', 'partner_email', 'Region', 'colour'],
      ['A', 'B', 'a@x.example', 'EU', 'red'],
    ];
    expect(found(check('partners', rows), 'unknown-column')).toHaveLength(2);
    const report = check('partners', rows, { headers: { partners: ['partner_first', 'Region'] } });
    expect(found(report, 'unknown-column')).toEqual(['warning 1 colour']);
    expect(report.issues.find(({ rule }) => rule === 'unknown-column')?.message).toContain(
      "your program's own list",
    );
  });

  test('in another case or with blanks name the same columns, and are then the right spelling', () => {
    const rows = [
      ['Partner_first', 'Partner_last', 'Partner Email'],
      ['A', 'B', 'nobody'],
    ];
    expect(found(check('partners', rows), 'misnamed-column')).toHaveLength(3);
    const headers = { partners: ['Partner_first', 'Partner_last', 'Partner Email'] };
    const report = check('partners', rows, { headers });
    expect(report.rules).not.toHaveProperty('misnamed-column');
    expect(report.rules).not.toHaveProperty('missing-column');
    expect(found(report, 'invalid-email')).toEqual(['error 2 partner_email']);
    const other = check(
      'partners',
      [
        ['partner_FIRST', 'Partner_last', 'Partner Email'],
        ['A', 'B', 'a@x.example'],
      ],
      { headers },
    );
    expect(other.issues.find(({ rule }) => rule === 'misnamed-column')?.fix?.choices).toEqual([
      { label: 'Partner_first', value: 'Partner_first' },
    ]);
  });

  test('end the doubt about relabelled deal columns', () => {
    const rows = [
      ['Deal size', 'close_date', 'partner_key', 'status'],
      ['500', '2026-12-15', 'p-1', 'Working'],
    ];
    expect(found(check('deals', rows), 'missing-column')).toEqual(['warning 1 amount']);
    expect(
      found(
        check('deals', [
          ['close_date', 'partner_key', 'status'],
          ['2026-12-15', 'p-1', 'Working'],
        ]),
        'missing-column',
      ),
    ).toEqual(['error 1 amount']);
    const named = { deals: ['Deal size', 'close_date', 'partner_key', 'status'] };
    expect(check('deals', rows, { headers: named }).rules).not.toHaveProperty('missing-column');
    const with_amount = { deals: ['amount', 'close_date', 'partner_key', 'status', 'Deal size'] };
    expect(found(check('deals', rows, { headers: with_amount }), 'missing-column')).toEqual([
      'error 1 amount',
    ]);
  });

  test('of other types are another list', () => {
    const rows = [
      ['partner_first', 'partner_last', 'partner_email', 'Region'],
      ['A', 'B', 'a@x.example', 'EU'],
    ];
    expect(found(check('partners', rows, { headers: { leads: ['Region'] } }), 'unknown-column')).toHaveLength(
      1,
    );
  });
});

describe('groups, stages and products', () => {
  const partners = (group: string) => [
    ['partner_first', 'partner_last', 'partner_email', 'partner_group'],
    ['A', 'B', 'a@x.example', group],
  ];
  const groups = [{ name: 'Gold Partners', slug: 'gold', key: 'grp_1' }, { name: 'Silver' }];

  test.each(['Gold Partners', 'gold', 'grp_1', 'Silver'])('a group may be given as %s', (group) => {
    expect(check('partners', partners(group), { groups }).rules).not.toHaveProperty('invalid-choice');
  });

  test('another group is an error, one in other case a warning with a safe fix', () => {
    expect(found(check('partners', partners('Bronze'), { groups }), 'invalid-choice')).toEqual([
      'error 2 partner_group',
    ]);
    const report = check('partners', partners('SILVER'), { groups });
    expect(report.issues.find(({ rule }) => rule === 'invalid-choice')).toMatchObject({
      level: 'warning',
      fix: { kind: 'safe', choices: [{ value: 'Silver' }] },
    });
    expect(check('partners', partners('Bronze')).rules).not.toHaveProperty('invalid-choice');
  });

  const lead = (status: string) => [
    ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'],
    ['A', 'B', 'a@x.example', 'C', 'p-1', status],
  ];

  test("lead stages stand beside the importer's own", () => {
    expect(found(check('leads', lead('Parked')), 'invalid-choice')).toEqual(['error 2 status']);
    const stages = { leads: ['Parked'] };
    for (const status of ['Parked', 'open', 'closed won'])
      expect(check('leads', lead(status), { stages }).rules).not.toHaveProperty('invalid-choice');
    expect(found(check('leads', lead('Working'), { stages }), 'invalid-choice')).toHaveLength(1);
  });

  const deal = (status: string) => [
    ['amount', 'close_date', 'partner_key', 'status'],
    ['500', '2026-12-15', 'p-1', status],
  ];

  test('deal stages are all there are', () => {
    expect(check('deals', deal('Anything')).rules).not.toHaveProperty('invalid-choice');
    const stages = { deals: ['Working', 'Closed won'] };
    expect(check('deals', deal('Working'), { stages }).rules).not.toHaveProperty('invalid-choice');
    expect(found(check('deals', deal('Anything'), { stages }), 'invalid-choice')).toEqual(['error 2 status']);
  });

  test('products are all there are', () => {
    const rows = [
      ['customer_key', 'amount_in_cents', 'key', 'product_key'],
      ['acct_1', '500', 'inv-1', 'basic'],
      ['acct_1', '500', 'inv-2', ''],
    ];
    expect(check('transactions', rows).rules).not.toHaveProperty('invalid-choice');
    expect(found(check('transactions', rows, { products: ['pro'] }), 'invalid-choice')).toEqual([
      'error 2 product_key',
    ]);
    expect(check('transactions', rows, { products: ['pro', 'basic'] }).rules).not.toHaveProperty(
      'invalid-choice',
    );
  });
});

describe('the lead form', () => {
  const rows = [
    ['first_name', 'last_name', 'email', 'partner_key', 'status'],
    ['A', '', 'a@x.example', 'p-1', 'open'],
  ];

  test('that does not ask for names or company makes their absence a warning', () => {
    const without = check('leads', rows);
    expect(found(without, 'missing-column')).toEqual(['error 1 company']);
    expect(found(without, 'required')).toEqual(['error 2 last_name']);
    const report = check('leads', rows, { forms: { leads: [{ name: 'first_name', required: true }] } });
    expect(found(report, 'missing-column')).toEqual(['warning 1 company']);
    expect(found(report, 'required')).toEqual(['warning 2 last_name']);
    expect(report.passed).toBe(true);
  });

  test('that asks for them leaves the error, however it spells them', () => {
    const forms = {
      leads: [
        { name: 'Company', required: true },
        { name: 'last_name', required: true },
      ],
    };
    const report = check('leads', rows, { forms });
    expect(found(report, 'missing-column')).toEqual(['error 1 company']);
    expect(found(report, 'required')).toEqual(['error 2 last_name']);
  });

  test('with fields of its own makes them known, and required ones missed', () => {
    const own = [
      ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status', 'Source'],
      ['A', 'B', 'a@x.example', 'C', 'p-1', 'open', ''],
    ];
    const names = ['first_name', 'last_name', 'company'].map((name) => ({ name, required: true }));
    const forms = { leads: [...names, { name: 'Budget', required: true }, { name: 'Source' }] };
    const report = check('leads', own, { forms });
    expect(report.rules).not.toHaveProperty('unknown-column');
    expect(found(report, 'missing-column')).toEqual(['warning 1 Budget']);
    const needed = { leads: [...names, { name: 'Source', required: true }] };
    expect(found(check('leads', own, { forms: needed }), 'required')).toEqual(['warning 2 Source']);
  });

  test("misses no column that the program's own header row does not have", () => {
    const forms = { deals: [{ name: 'region', required: true }] };
    const header = ['amount', 'close_date', 'partner_key', 'status', 'Region of sale'];
    const rows = [header, ['100', '2026-03-01', 'p-1', 'Working', 'EU']];
    expect(found(check('deals', rows, { forms }), 'missing-column')).toEqual(['warning 1 region']);
    const both = { forms, headers: { deals: header } };
    expect(check('deals', rows, both).rules).not.toHaveProperty('missing-column');
  });
});

describe('the default currency', () => {
  const rows = [
    ['customer_key', 'amount_in_dollars', 'key', 'currency'],
    ['acct_1', '€12.50', 'inv-1', ''],
    ['acct_1', '5', 'inv-2', ''],
  ];

  test('is USD', () => {
    const report = check('transactions', rows);
    expect(found(report, 'currency-mismatch')).toEqual(['error 2 amount_in_dollars']);
    expect(report.totals?.map(({ currency, cents }) => `${currency} ${cents}`)).toEqual(['USD 500']);
  });

  test("is the program's own where it says so", () => {
    const report = check('transactions', rows, { currency: 'EUR' });
    expect(report.rules).not.toHaveProperty('currency-mismatch');
    expect(report.totals).toEqual([
      { currency: 'EUR', rows: 2, cents: '1750', ready: { rows: 1, cents: '500' } },
    ]);
    expect(
      report.issues.find(({ column, rule }) => rule === 'default-applied' && column === 'currency')?.message,
    ).toContain('the importer takes EUR instead');
  });

  test('holds for deals, which have no currency column', () => {
    const deals = [
      ['amount', 'close_date', 'partner_key', 'status'],
      ['500', '2026-12-15', 'p-1', 'Working'],
    ];
    expect(check('deals', deals, { currency: 'EUR' }).totals).toEqual([
      { currency: 'EUR', rows: 1, cents: '500', ready: { rows: 1, cents: '500' } },
    ]);
  });
});

describe('payments by webhook', () => {
  test('make customers without customer_key and provider_key a warning', () => {
    const rows = [
      ['customer_key', 'ps_customer_key', 'email', 'provider_key'],
      ['acct_1', '', 'a@x.example', 'cus_1'],
      ['acct_2', '', 'b@x.example', ''],
      ['', 'cus_x', 'c@x.example', 'cus_3'],
    ];
    expect(check('customers', rows).rules).not.toHaveProperty('missing-provider-key');
    expect(found(check('customers', rows, { webhookPayments: true }), 'missing-provider-key')).toEqual([
      'warning 3 provider_key',
      'warning 4 customer_key',
    ]);
    const absent = rows.map((cells) => cells.slice(0, 3));
    expect(found(check('customers', absent, { webhookPayments: true }), 'missing-provider-key')).toEqual([
      'warning 1 provider_key',
    ]);
  });
});

describe('levels', () => {
  const rows = [
    ['customer_key', 'amount_in_cents', 'key', 'currency', 'created_at'],
    ['acct_1', '0', 'inv-1', 'USD', '2026-02-20'],
    ['acct_1', '5', 'inv-2', '', '2026/02/20'],
  ];

  test('replace those of the catalogue, up and down', () => {
    const report = check('transactions', rows, {
      levels: { 'zero-amount': 'error', 'date-format': 'info' },
    });
    expect(found(report, 'zero-amount')).toEqual(['error 2 amount_in_cents']);
    expect(found(report, 'date-format')).toEqual(['info 3 created_at']);
    expect(report.passed).toBe(false);
    expect(report.totals?.[0]?.ready).toEqual({ rows: 1, cents: '5' });
  });

  test('off is silence', () => {
    const report = check('transactions', rows, { levels: { 'zero-amount': 'off', 'date-format': 'off' } });
    expect(report.rules).not.toHaveProperty('zero-amount');
    expect(report.rules).not.toHaveProperty('date-format');
    expect(report.passed).toBe(true);
  });

  test('let the default speak where a rule of its own is off', () => {
    const partners = [
      ['partner_first', 'partner_last', 'partner_email'],
      ['A', 'B', 'a@x.example'],
    ];
    const fills = (more: Omit<Profile, 'schema'>) =>
      found(check('partners', partners, more), 'default-applied');
    expect(fills({})).not.toContain('info 1 partner_group');
    expect(fills({ levels: { 'missing-group': 'off' } })).toContain('info 1 partner_group');
  });
});
