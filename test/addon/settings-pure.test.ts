// The settings' parts that need no page: slips with keys, a profile in words, amounts and header rows as people paste
// them.
import { describe, expect, test } from 'vitest';
import { hasSeveralLines, keyDoubts, whyNoKeys } from '../../addon/sidebar/settings/key-mistakes.ts';
import { centsOf } from '../../addon/sidebar/settings/money-text.ts';
import { programLists, programPaths } from '../../addon/sidebar/settings/program-lists.ts';
import type { ListRead } from '../../addon/sidebar/settings/read-lists.ts';
import type { Profile } from '../../core/index.ts';
import { headerRow } from '../../ui/profile/header-row.ts';
import { profileChanges, profileEntries } from '../../ui/profile/profile-entries.ts';

describe('slips with keys', () => {
  const pair = { publicKey: 'pk_a', secretKey: 'sk_b' };

  test.each<[Partial<typeof pair>, string]>([
    [{ publicKey: '', secretKey: '' }, 'Paste the public key and the secret key.'],
    [{ publicKey: '' }, 'The public key is missing.'],
    [{ secretKey: '' }, 'The secret key is missing.'],
    [{ secretKey: 'pk_a' }, 'Both fields hold the same key.'],
    [{ publicKey: 'pk_a sk_b' }, 'The public key has a blank inside.'],
    [{ secretKey: 'sk\u00a0b' }, 'The secret key has a blank inside.'],
    [{ publicKey: 'pk_a:sk_b' }, 'The public key has a colon inside.'],
    [{ secretKey: 'x'.repeat(301) }, 'The text in the field of the secret key is too long'],
  ])('%j are no keys', (change, sentence) => {
    const why = whyNoKeys({ ...pair, ...change });
    expect(why).toContain(sentence);
    expect(why).not.toContain('sk_b');
  });

  test('a pair of any other look is taken', () => {
    expect(whyNoKeys(pair)).toBe('');
    expect(whyNoKeys({ publicKey: '1', secretKey: 'a:b' })).toBe('');
  });

  test('prefixes in the wrong field are doubted, never refused', () => {
    const swapped = { publicKey: 'sk_b', secretKey: 'PK_a' };
    expect(whyNoKeys(swapped)).toBe('');
    expect(keyDoubts(swapped)).toHaveLength(2);
    expect(keyDoubts(pair)).toEqual([]);
  });

  test('several lines are told from a line break at the end', () => {
    expect(hasSeveralLines('pk_a\nsk_b')).toBe(true);
    expect(hasSeveralLines(' pk_a\r\n')).toBe(false);
  });
});

describe('a profile in words', () => {
  const RULES = [{ id: 'old-dates', title: 'Rows from the past', level: 'warning' as const }];
  const profile: Profile = {
    schema: 1,
    headers: { deals: ['Deal value'] },
    groups: [{ name: 'Agencies', slug: 'agencies', key: 'grp_1' }, { name: 'Bare' }],
    stages: { leads: ['demo'], deals: ['Won'] },
    forms: { leads: [{ name: 'budget', required: true }], deals: [{ name: 'region' }] },
    products: ['pro'],
    currency: 'EUR',
    webhookPayments: true,
    wholeProgram: true,
    levels: { 'old-dates': 'off', odd: 'info' },
  };
  const entries = profileEntries(profile, RULES);

  test('every part is an entry', () => {
    expect(entries.map(({ part, name, about }) => `${part}: ${name} ${about}`.trim())).toEqual([
      'Program: A blank currency means EUR',
      'Program: Payments arrive by a payment webhook',
      'Program: A workbook holds the whole program',
      'Own header row of deals: Deal value',
      'Groups: Agencies slug agencies, key grp_1',
      'Groups: Bare',
      'Lead statuses of your own: demo',
      'Deal stages: Won',
      'Lead form: budget required',
      'Deal form: region optional',
      'Products: pro',
      'Rule levels: Rows from the past off',
      'Rule levels: odd info',
    ]);
    expect(profileEntries(null, [])).toEqual([]);
    expect(profileEntries({ schema: 1, webhookPayments: false }, [])).toEqual([]);
  });

  test('changes are what is added, changed and removed; another order is none', () => {
    const after = profileEntries(
      {
        ...profile,
        groups: [{ name: 'Bare' }, { name: 'Agencies', slug: 'agencies', key: 'grp_2' }],
        products: ['basic'],
        currency: 'USD',
      },
      RULES,
    );
    expect(profileChanges(entries, after)).toEqual([
      { part: 'Program', name: 'A blank currency', from: 'means EUR', to: 'means USD' },
      { part: 'Groups', name: 'Agencies', from: 'slug agencies, key grp_1', to: 'slug agencies, key grp_2' },
      { part: 'Products', name: 'basic', to: '' },
      { part: 'Products', name: 'pro', from: '' },
    ]);
    expect(profileChanges(entries, [...entries].reverse())).toEqual([]);
  });

  test('two of one name are two', () => {
    const twice = profileEntries({ schema: 1, groups: [{ name: 'A' }, { name: 'A' }] }, []);
    expect(profileChanges([], twice)).toHaveLength(2);
    expect(profileChanges(twice.slice(1), twice)).toEqual([{ part: 'Groups', name: 'A', to: '' }]);
  });
});

describe('the lists of a program', () => {
  const full = { items: [{ name: 'A' }], more: false, refused: '' };
  const no = { items: [], more: false, refused: 'Not found' };
  const read = (other: { [path: string]: ListRead } = {}) =>
    programLists(programPaths.map((path) => other[path] ?? full));

  test('of two addresses the one that answered counts', () => {
    const { lists, notes } = read({ 'sales-cycles/lead/stages': no, 'sales-cycles/deals/stages': no });
    expect(lists).toMatchObject({ leadStages: [{ name: 'A' }], dealStages: [{ name: 'A' }] });
    expect(notes).toEqual([]);
  });

  test('what was refused, is empty or was cut short is said', () => {
    const { lists, notes } = read({
      groups: { ...full, more: true },
      'leads/form-templates': no,
      'deals/form-templates': { ...full, items: [] },
      'sales-cycles/deal/stages': no,
      'sales-cycles/deals/stages': no,
    });
    expect(lists).not.toHaveProperty('leadForms');
    expect(lists).not.toHaveProperty('dealStages');
    expect(notes).toEqual([
      'There are more groups than could be read: only the first 1 are here.',
      'The lead forms could not be read, so they stay as they are. Not found',
      'PartnerStack lists no deal forms, so they stay as they are.',
      'The deal stages could not be read, so they stay as they are. Not found',
    ]);
  });
});

test.each<[string, string | undefined]>([
  ['1,000.00', '100000'],
  [' 1000 ', '100000'],
  ['0', '0'],
  ['0.5', '50'],
  ['007', '700'],
  ['1,234,567.8', '123456780'],
  ['1.000,00', undefined],
  ['1,00', undefined],
  ['-5', undefined],
  ['$5', undefined],
  ['1e3', undefined],
  ['', undefined],
])('the amount %j is %j cents', (text, cents) => {
  expect(centsOf(text)).toBe(cents);
});

test.each<[string, string[]]>([
  ['Deal value,close_date, partner_key', ['Deal value', 'close_date', 'partner_key']],
  ['"Deal value",status,\n', ['Deal value', 'status']],
  ['"Value, ""net""",b', ['Value, "net"', 'b']],
  ['Deal value\tclose_date\tstatus', ['Deal value', 'close_date', 'status']],
  ['Value, net\nclose_date\n\nstatus', ['Value, net', 'close_date', 'status']],
  ['a,a,,b', ['a', 'b']],
  [' \n', []],
])('the header row %j has the columns %j', (text, names) => {
  expect(headerRow(text)).toEqual(names);
});
