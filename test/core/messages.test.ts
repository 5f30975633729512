// The sentences: one for every rule, and none that says what a person cannot read.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkRows,
  checkSource,
  type Issue,
  type Report,
  ruleTitles,
  ruleWhys,
  type TypeName,
} from '../../core/index.ts';
import { messages } from '../../core/messages/index.ts';
import { rules } from '../../core/rules/index.ts';
import { brief, listed, visible } from '../../core/text.ts';
import { fixtures } from './fixtures.ts';
import { decoder, sourceOf } from './host.ts';
import { messyTable, TODAY } from './messy-table.ts';

const reports: readonly Report[] = await Promise.all(
  fixtures.map(async ({ bytes, options }) => {
    const { report } = await checkSource(sourceOf(bytes), { ...options, decoder });
    return report;
  }),
);

/** What a sentence must not be; nothing for a good one. */
function wrongWith(issue: Issue): string[] {
  const { message, rule, fix } = issue;
  const texts = [message, ...(fix?.choices ?? []).map(({ label }) => label)];
  return [
    ...(/undefined|NaN|\[object|null\b/.test(withoutQuoted(issue)) ? ['says undefined'] : []),
    ...(startsWithPlace(issue) ? [] : ['does not start with its place']),
    ...(/[.?!]["”)]?$/.test(message) ? [] : ['does not end']),
    ...(/ {2}|\.\.(?!\.)|,,| \.\B| ,/.test(withoutQuoted(issue)) ? ['is not clean'] : []),
    ...(texts.some((text) => text !== visible(text)) ? ['lets unseen characters through'] : []),
    ...(message.length > 600 ? ['is too long'] : []),
  ].map((what) => `${rule}: ${what}: ${message}`);
}

/** Without what the file itself says. */
function withoutQuoted({ message, value = '' }: Issue): string {
  return message
    .replace(/^.*?: /, '')
    .split(`"${brief(value)}"`)
    .join('x')
    .replace(/"[^"]*"/g, 'x')
    .replace(/ Write .*$/, '');
}

function startsWithPlace({ row, column = '', message, rule }: Issue): boolean {
  const name = listed(column.split(' | ').map(brief));
  if (rules.find(({ id }) => id === rule)?.scope === 'header')
    return message.startsWith(column ? `Header, ${name}: ` : 'Header: ');
  const places = column ? [`Row ${row}, ${name}: `, `${name}: `] : [`Row ${row}: `, 'File: '];
  return places.some((place) => message.startsWith(place));
}

describe('every rule', () => {
  test('has a sentence, and no sentence is without its rule', () => {
    expect(Object.keys(messages).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  test('has a title of its own in a few plain words', () => {
    expect(Object.keys(ruleTitles)).toEqual(rules.map(({ id }) => id));
    const titles = Object.values(ruleTitles);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^[A-Z][^.]{3,60}[^.]$/);
  });

  test('says why in a few sentences: none is missing, none without its rule', () => {
    expect(Object.keys(ruleWhys)).toEqual(rules.map(({ id }) => id));
    expect(new Set(Object.values(ruleWhys)).size).toBe(rules.length);
    for (const why of Object.values(ruleWhys)) expect(why).toMatch(/^[A-Z][^\n]{80,420}\.$/);
  });

  test('speaks in some fixture, but for those that need a sheet, a workbook or the API', () => {
    const spoken = new Set(reports.flatMap((report) => Object.keys(report.rules)));
    const silent = rules.filter(({ id }) => !spoken.has(id)).map(({ scope }) => scope);
    expect(silent.filter((scope) => !['sheet', 'workbook', 'live'].includes(scope))).toEqual([]);
  });
});

describe('a sentence', () => {
  test('of any fixture starts with its place, ends, and says nothing undefined', () => {
    expect(reports.flatMap((report) => report.issues.flatMap((issue) => wrongWith(issue)))).toEqual([]);
  });

  test('of any table does, too', () => {
    fc.assert(
      fc.property(messyTable(), ({ rows, type }) => {
        const { issues } = checkRows(rows, { type, today: TODAY });
        expect(issues.flatMap((issue) => wrongWith(issue))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('names the row that a spreadsheet shows', () => {
    const rows = [['x'], ['partner_first', 'partner_last', 'partner_email'], [''], ['A', 'B', 'nobody']];
    const { issues } = checkRows(rows, { type: 'partners', today: TODAY });
    expect(issues.find(({ rule }) => rule === 'invalid-email')?.message).toBe(
      'Row 4, partner_email: "nobody" is not an email address. Write it as name@company.com.',
    );
  });

  // Tab, line ends, C0, DEL, C1, bidi marks and overrides, zero width, line separators, byte order mark.
  const unseen = [
    ...Array.from({ length: 32 }, (_, code) => code),
    ...Array.from({ length: 33 }, (_, at) => 0x7f + at),
    ...[0x61c, 0x200b, 0x200e, 0x202a, 0x202e, 0x2028, 0x2029, 0x2060, 0x2066, 0x2069, 0xfeff],
  ].map((code) => String.fromCharCode(code));

  test.each<[TypeName, string[]]>([
    ['partners', ['partner_first', 'partner_last', 'partner_email', 'partner_key', 'partner_joined_date']],
    ['customers', ['customer_key', 'email', 'name', 'created_at', 'partner_key']],
    ['transactions', ['customer_key', 'amount_in_cents', 'currency', 'key', 'created_at']],
    ['rewards', ['partner_email', 'amount_in_dollars', 'status', 'target_type', 'reward_description']],
    ['leads', ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status', 'notes']],
    ['deals', ['amount', 'close_date', 'partner_key', 'status', 'account_name']],
  ])('about %s never lets a control character through, from header, cell or profile', (type, columns) => {
    for (const one of unseen) {
      const odd = `a${one}b`;
      const rows = [
        [...columns, odd, `Emai${one}l`],
        [...columns.map(() => odd), odd, ` ${odd}`],
        [...columns.map(() => `Ã©${one}`), odd, 'N/A'],
        ['acct', '5', 'USD', '', '2026-02-03'],
        [`acct${one}1`, '5', 'USD', '', '2026-02-03'],
        [`acct${one}1`, '5', 'USD', `1e5${one}`, '2026-02-03'],
      ];
      const profile = {
        schema: 1,
        stages: { leads: [`sta${one}ge`], deals: [odd] },
        headers: { [type]: [odd] },
      } as const;
      for (const given of [undefined, profile]) {
        const { issues } = checkRows(rows, { type, today: TODAY, profile: given });
        const letThrough = issues.flatMap(({ rule, message, fix }) =>
          [message, ...(fix?.choices ?? []).map(({ label }) => label)]
            .filter((text) => text.includes(one))
            .map((text) => ({ rule, text })),
        );
        // A blank is no control character, though a no-break one is unseen.
        expect(letThrough.filter(() => one !== '\u00a0')).toEqual([]);
      }
    }
  });

  test('shows line breaks as blanks and what nobody sees by its number', () => {
    expect(visible('a\r\n  b\tc\u202ed\u0000')).toBe('a bU+0009cU+202EdU+0000');
    expect(brief('x'.repeat(100))).toBe(`${'x'.repeat(60)}…`);
    expect(brief(`${'x'.repeat(59)}\u{1f600}`)).toBe(`${'x'.repeat(59)}…`);
  });
});

test('a row that stands in quotes as a whole is called that', () => {
  const rows = [['customer_key,amount_in_cents,key'], ['acct_1,500,inv-0001']];
  const { issues } = checkRows(rows, { type: 'transactions', today: '2026-11-23' });
  expect(issues.find(({ rule }) => rule === 'unknown-column')?.message).toBe(
    'Header, customer_key,amount_in_cents,key: this one cell holds several headers: whole rows stand in quotes. Take these quotes away in every row, so that each comma parts two cells.',
  );
});

test.each([
  ['amount_in_cents', '1000', '2000000', '1,000 cents'],
  ['amount_in_dollars', '10', '20000', '10.00 dollars'],
])('the median stands beside an outlier in the unit of %s', (column, usual, far, median) => {
  const rows = Array.from({ length: 12 }, (_, at) => [`acct_${at}`, at ? usual : far, `inv-000${at}`]);
  const { issues } = checkRows([['customer_key', column, 'key'], ...rows], {
    type: 'transactions',
    today: '2026-11-23',
  });
  expect(issues.find(({ rule }) => rule === 'amount-outlier')?.message).toContain(`USD amounts (${median})`);
});
