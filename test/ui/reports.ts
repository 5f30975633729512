// Reports the view is tried with: an everyday one, and the ends of what can come.
import type { Issue, Overview, Report } from '../../core/index.ts';

export const titles = {
  'date-format': 'Date in another format',
  required: 'Required cell is blank',
  'invalid-email': 'Not an email address',
  'amount-format': 'Amount with signs or separators',
  'ambiguous-date': 'Date that could be two days',
  'blank-row': 'Blank row',
  'invisible-character': 'Characters that cannot be seen',
  'default-applied': 'Blank cells PartnerStack fills in',
  'missing-key': 'Transaction without a key',
  'duplicate-key': 'Key used more than once',
  'near-duplicate': 'Same customer, amount and day',
  encoding: 'File is not UTF-8',
  'wrong-delimiter': 'Separated by something other than commas',
};

const issues: Issue[] = [
  {
    rule: 'wrong-delimiter',
    level: 'error',
    row: 1,
    message: 'File: the cells are separated by semicolons, the importer wants commas. "fix" writes commas.',
    fix: { kind: 'safe', do: 'rewrite', choices: [{ label: 'write commas', value: '' }] },
  },
  ...[7, 12, 118].map(
    (row): Issue => ({
      rule: 'date-format',
      level: 'error',
      row,
      column: 'created_at',
      cells: [4],
      value: `03/1${row % 10}/2024`,
      message: `Row ${row}, created_at: "03/1${row % 10}/2024" is not in the importer's date format. Write 2024-03-1${row % 10}.`,
      fix: {
        kind: 'safe',
        do: 'set',
        choices: [{ label: `2024-03-1${row % 10}`, value: `2024-03-1${row % 10}` }],
      },
    }),
  ),
  {
    rule: 'amount-format',
    level: 'error',
    row: 9,
    column: 'amount_in_dollars',
    cells: [28],
    value: '1,234',
    message:
      'Row 9, amount_in_dollars: "1,234" is not a plain number; the importer wants a plain number with at most two decimals, such as 500.00. Write 1234.',
    fix: { kind: 'suggested', do: 'set', choices: [{ label: '1234', value: '1234' }] },
  },
  {
    rule: 'invalid-email',
    level: 'warning',
    row: 15,
    column: 'customer_email',
    cells: [2],
    value: 'user@anonymous',
    message:
      'Row 15, customer_email: "user@anonymous" has an unusual domain. That is fine where addresses are anonymised; else write it as name@company.com.',
  },
  {
    rule: 'invalid-email',
    level: 'error',
    row: 16,
    column: 'customer_email',
    cells: [2],
    value: 'jane.example.com',
    message:
      'Row 16, customer_email: "jane.example.com" is not an email address. Write it as name@company.com.',
  },
  {
    rule: 'ambiguous-date',
    level: 'warning',
    row: 18,
    column: 'close_date',
    cells: [5],
    value: '04/05/2024',
    message:
      'Row 18, close_date: "04/05/2024" is 2024-05-04 or 2024-04-05, and no cell of the column settles it. Say whether day or month comes first.',
    fix: {
      kind: 'suggested',
      do: 'column',
      choices: [
        { name: 'day-first', label: 'day first: 2024-05-04', value: 'day-first' },
        { name: 'month-first', label: 'month first: 2024-04-05', value: 'month-first' },
      ],
    },
  },
  {
    rule: 'blank-row',
    level: 'warning',
    row: 20,
    message: 'Row 20: the row is blank. Drop it; "fix" does that.',
    fix: { kind: 'safe', do: 'drop-row', choices: [{ label: 'drop the row', value: '' }] },
  },
  {
    rule: 'default-applied',
    level: 'info',
    row: 1,
    column: 'currency',
    cells: [5],
    message: 'currency: 14 blank cells; the importer takes USD instead.',
  },
];

function counted(list: readonly Issue[]): Pick<Report, 'counts' | 'rules' | 'issues'> {
  const counts = { error: 0, warning: 0, info: 0 };
  const rules: { [rule: string]: number } = {};
  for (const { level, rule } of list) {
    counts[level] += 1;
    rules[rule] = (rules[rule] ?? 0) + 1;
  }
  return { counts, rules, issues: list };
}

export const everyday: Report = {
  schema: 1,
  type: 'transactions',
  rows: 120,
  passed: false,
  ...counted(issues),
  totals: [
    { currency: 'USD', rows: 118, cents: '123450000', ready: { rows: 113, cents: '120100050' } },
    { currency: 'JPY', rows: 2, cents: '-1250', ready: { rows: 2, cents: '-1250' } },
  ],
};

export const passing: Report = {
  schema: 1,
  type: 'partners',
  rows: 1204,
  passed: true,
  ...counted([
    {
      rule: 'default-applied',
      level: 'info',
      row: 1,
      column: 'partner_group',
      cells: [3],
      message: 'partner_group: 3 blank cells; the importer takes the default group instead.',
    },
  ]),
};

export const empty: Report = {
  schema: 1,
  type: 'leads',
  rows: 0,
  passed: true,
  counts: { error: 0, warning: 0, info: 0 },
  rules: {},
  issues: [],
};

export const undecided: Report = {
  ...empty,
  type: null,
  rows: 44,
  passed: false,
  ...counted(issues.slice(0, 1)),
  reasons: [
    'The header fits transactions and rewards alike: customer_key, amount_in_cents, currency.',
    'Choose the import type, or add a column that only one of them has.',
  ],
};

/** An error in each of 5,000 rows. Uncapped unless told otherwise. */
export function large(cap = 5000): Report {
  const all = Array.from(
    { length: 5000 },
    (_, n): Issue => ({
      rule: 'date-format',
      level: 'error',
      row: n + 2,
      column: 'created_at',
      cells: [4],
      value: '03/15/2024',
      message: `Row ${n + 2}, created_at: "03/15/2024" is not in the importer's date format. Write 2024-03-15.`,
      fix: { kind: 'safe', do: 'set', choices: [{ label: '2024-03-15', value: '2024-03-15' }] },
    }),
  );
  return { ...everyday, rows: 5000, ...counted(all), issues: all.slice(0, cap) };
}

const NASTY = [
  '<img src=x onerror="document.title=\'owned\'">',
  '\u202Egnp.exe\u2066 \u0000\u001b[31m',
  'x'.repeat(10_000),
  'שלום 123 abc',
  'a\u0301\u0302\u0303'.repeat(200),
  ' \ttwo\r\nlines\u00a0 ',
  '👩‍👩‍👧 \ud800 lone',
];

export const hostile: Report = {
  ...everyday,
  ...counted(
    NASTY.map((text, n) => ({
      rule: n % 2 ? '__proto__' : '<b>constructor</b>',
      level: 'error',
      row: 1_048_576,
      column: text,
      cells: [16_384],
      value: text,
      message: `Row 1048576, ${text}: "${text}" is none of the values taken here.`,
      fix: { kind: 'suggested', do: 'set', choices: [{ label: text, value: text }] },
    })),
  ),
  totals: [
    { currency: NASTY[1] ?? '', rows: 1, cents: '9'.repeat(40), ready: { rows: 0, cents: 'NaN' } },
    { currency: NASTY[2] ?? '', rows: 999_999_999, cents: '-0', ready: { rows: 0, cents: '0' } },
  ],
};

/** Thirty partners, one of them without a name, and rows of every age. */
export const overview: Overview = {
  headerRow: 1,
  header: [],
  ages: [
    {
      column: 'created_at',
      rows: { future: 3, days30: 40, days90: 12, days180: 0, days365: 1, years2: 5, older: 1250 },
      oldest: '2009-01-01',
      newest: '2027-01-01',
    },
  ],
  partners: {
    count: 1234,
    list: Array.from({ length: 30 }, (_, n) => ({
      partner: n === 3 ? '' : `partner-${n}@a-rather-long-name-of-a-company.example`,
      currency: n % 5 ? 'USD' : 'JPY',
      rows: 4,
      cents: String(9_000_000 - n * 1000),
      ready: n % 2 ? { rows: 4, cents: String(9_000_000 - n * 1000) } : { rows: 1, cents: '500' },
    })),
    rest: [{ currency: 'USD', rows: 1204, cents: '77700', ready: { rows: 1204, cents: '77700' } }],
  },
};

export const hostileOverview: Overview = {
  headerRow: 1,
  header: [],
  ages: [
    {
      column: NASTY[0] ?? '',
      rows: { future: 999_999_999, days30: 0, days90: 0, days180: 0, days365: 0, years2: 0, older: 1 },
      oldest: '0001-01-01',
      newest: '9999-12-31',
    },
  ],
  partners: {
    count: NASTY.length,
    list: NASTY.map((partner) => ({
      partner,
      currency: partner.slice(0, 12),
      rows: 1_048_576,
      cents: '9'.repeat(30),
      ready: { rows: 0, cents: '0' },
    })),
    rest: [],
  },
};
