// The program's set-up as the API has it (partnerstack.md 3.8), as parts of a profile.
import { describe, expect, test } from 'vitest';
import { type Profile, profileFromApi, readProfile } from '../../core/index.ts';

const field = (api_name: string, required = false, more = {}) => ({
  api_name,
  name: 'Label',
  required,
  ...more,
});
const form = (...fields: object[]) => ({ key: 'mold_1', name: 'Form', fields });
const plain = (profile: Profile) => JSON.parse(JSON.stringify(profile));

test('an answer of every list makes a profile that can be read back', () => {
  const profile = profileFromApi({
    groups: [
      { key: 'grp_1', name: 'Agencies', slug: 'agencies', default: true, archived: false, features: [] },
    ],
    leadForms: [form(field('first_name', true), field('budget'))],
    dealForms: [form(field('region', true))],
    leadStages: [{ key: 'open', name: 'open' }, { name: 'demo booked' }],
    dealStages: [{ key: 'st_1', name: 'Working' }],
  });
  expect(plain(profile)).toEqual({
    schema: 1,
    groups: [{ name: 'Agencies', slug: 'agencies', key: 'grp_1' }],
    stages: { leads: ['demo booked'], deals: ['Working'] },
    forms: {
      leads: [{ name: 'first_name', required: true }, { name: 'budget' }],
      deals: [{ name: 'region', required: true }],
    },
  });
  expect(readProfile(JSON.stringify(profile))).toEqual(plain(profile));
});

describe('groups', () => {
  test('archived ones and those without a name are left out', () => {
    const groups = [
      { key: 'grp_1', name: 'Old', archived: true },
      { key: 'grp_2', name: '' },
      { key: 'grp_3', name: 7 },
    ];
    expect(plain(profileFromApi({ groups })).groups).toEqual([{ name: '7', key: 'grp_3' }]);
  });
});

describe('forms', () => {
  const leadForm = (...templates: object[]) =>
    plain(profileFromApi({ leadForms: templates as [] })).forms?.leads;
  const dealForm = (...templates: object[]) =>
    plain(profileFromApi({ dealForms: templates as [] })).forms?.deals;

  test('a field of the body is named as the importer names its column', () => {
    expect(dealForm(form(field('stage', true), field('amount', true), field('close_date')))).toEqual([
      { name: 'status', required: true },
      { name: 'amount', required: true },
      { name: 'close_date' },
    ]);
    expect(leadForm(form(field('email', true), field('external_key')))).toEqual([{ name: 'email' }]);
  });

  test('of several forms the columns of all are taken, as required what each of them asks for', () => {
    const one = form(field('company', true), field('budget', true));
    const other = form(field('company', true), field('region', true));
    expect(leadForm(one, other)).toEqual([
      { name: 'company', required: true },
      { name: 'budget' },
      { name: 'region' },
    ]);
  });

  test('a hidden field is a column that nobody has to fill', () => {
    expect(leadForm(form(field('source', true, { hidden: true })))).toEqual([{ name: 'source' }]);
  });

  test('fields without an API name, and templates without fields, say nothing', () => {
    expect(leadForm(form({ name: 'Heading' }), { fields: 'none' }, { key: 'mold_2' })).toBeUndefined();
    expect(leadForm(form(field('company', true)), form())).toEqual([{ name: 'company', required: true }]);
  });
});

describe('stages', () => {
  test("of the lead stages only the program's own: not the importer's, nor what its pages call them", () => {
    const leadStages = ['Open', 'closed won', 'New', 'Qualified', 'demo booked'].map((name) => ({ name }));
    expect(plain(profileFromApi({ leadStages })).stages).toEqual({ leads: ['demo booked'] });
    expect(plain(profileFromApi({ leadStages: [{ name: 'open' }] })).stages).toBeUndefined();
  });

  test('a stage without a name goes by its label or its key; twice named is once listed', () => {
    const dealStages = [{ key: 'a' }, { key: 'b', label: 'B' }, { name: 'B' }, {}];
    expect(plain(profileFromApi({ dealStages })).stages).toEqual({ deals: ['a', 'B'] });
  });
});

describe('what was there before', () => {
  const before: Profile = {
    schema: 1,
    headers: { deals: ['Deal value'] },
    groups: [{ name: 'Old' }],
    stages: { leads: ['nurture'], deals: ['Old stage'] },
    forms: { leads: [{ name: 'budget' }], deals: [{ name: 'region' }] },
    products: ['pro-plan'],
    currency: 'EUR',
    webhookPayments: true,
    wholeProgram: true,
    levels: { 'old-dates': 'off' },
  };

  test('lists that were not read or are empty change nothing', () => {
    expect(plain(profileFromApi({}, before))).toEqual(before);
    const empty = { groups: [], leadForms: [], dealForms: [form()], leadStages: [], dealStages: [] };
    expect(plain(profileFromApi(empty, before))).toEqual(before);
  });

  test('a list that was read takes the place of its part alone', () => {
    const profile = profileFromApi({ groups: [{ name: 'New' }], dealStages: [{ name: 'Won' }] }, before);
    expect(plain(profile)).toEqual({
      ...before,
      groups: [{ name: 'New' }],
      stages: { leads: ['nurture'], deals: ['Won'] },
    });
  });

  test('own lead statuses that the program no longer has are gone', () => {
    expect(plain(profileFromApi({ leadStages: [{ name: 'open' }] }, before)).stages).toEqual({
      deals: ['Old stage'],
    });
  });
});
