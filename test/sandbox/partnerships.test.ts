// partnerstack.md 3.2 and 3.8: partnerships, and what a program is set up with.
import { expect, test } from 'vitest';
import { open, openProgram } from './open.ts';

const ada = { email: 'new@partner.example', first_name: 'Ada', last_name: 'Byron' };

test('3.2 create: lands unclaimed, in the default group, with a key made for it', async () => {
  const { sandbox, post } = await open();
  const { data } = (await post('partnerships', ada)).body;
  expect(data).toMatchObject({ ...ada, claimed: false, group: { slug: 'default-group', default: true } });
  expect(data.key).toMatch(/^part_/);
  expect(data.partner_key).toMatch(/^adabyron/);
  expect(sandbox.state().partnerships).toMatchObject([ada]);
});

test("3.2 create: group_key is the group's key, not its name or slug", async () => {
  const { post } = await open();
  const group = (group_key: string) => post('partnerships', { ...ada, group_key });
  expect((await group('Agencies')).status).toBe(400);
  expect((await group('agency-partners')).status).toBe(400);
  expect((await group('grp_e042')).body.data.group).toMatchObject({ name: 'Agencies' });
});

test.each([
  ['email', 'a'.repeat(250).concat('@x.example')],
  ['first_name', 'a'.repeat(51)],
  ['last_name', 'a'.repeat(51)],
  ['partner_key', 'a'.repeat(256)],
  ['email', 7],
  ['tags', 'one'],
])('3.2 create: refuses %s beyond its limits', async (field, value) => {
  const { post, sandbox } = await open();
  expect((await post('partnerships', { ...ada, [field]: value })).status).toBe(400);
  expect(sandbox.state().partnerships).toEqual([]);
});

test('3.2 create: takes managers, tags and fields', async () => {
  const { post } = await open();
  const { data } = (
    await post('partnerships', {
      ...ada,
      partner_key: 'ada',
      manager_email: 'm@vendor.example',
      tags: ['gold'],
      fields: [{ api_name: 'region', value: 'EMEA' }],
    })
  ).body;
  expect(data).toMatchObject({
    partner_key: 'ada',
    manager: { email: 'm@vendor.example' },
    tags: ['gold'],
    field_data: { region: 'EMEA' },
  });
});

test('3.2 create: has no joined_at', async () => {
  const { post } = await open();
  const { joined_at } = (await post('partnerships', { ...ada, joined_at: 5 })).body.data;
  expect(joined_at).toBeGreaterThan(5);
});

test('3.2 create: no two partners have one key, and an email is taken once', async () => {
  const { post, sandbox } = await openProgram();
  expect((await post('partnerships', { ...ada, partner_key: 'ada' })).status).toBe(400);
  expect((await post('partnerships', { ...ada, email: 'ada@partner.example' })).status).toBe(400);
  expect(sandbox.state().partnerships).toHaveLength(1);
});

test('3.2 update: the group and the manager change; names, email and key do not', async () => {
  const { patch } = await openProgram();
  const { body } = await patch('partnerships/part_ada', {
    group_key: 'grp_e042',
    manager_email: 'm@vendor.example',
    first_name: 'Eve',
    email: 'eve@partner.example',
    partner_key: 'eve',
  });
  expect(body.data).toMatchObject({
    group: { key: 'grp_e042' },
    manager: { email: 'm@vendor.example' },
    first_name: null,
    email: 'ada@partner.example',
    partner_key: 'ada',
  });
  expect((await patch('partnerships/part_ada', { group_key: 'Agencies' })).status).toBe(400);
});

test('3.2 read: by the key of the partnership', async () => {
  const { get } = await openProgram();
  expect((await get('partnerships/part_ada')).body.data).toMatchObject({
    partner_key: 'ada',
    stats: { CUSTOMER_COUNT: 1 },
  });
  expect((await get('partnerships/ada')).status).toBe(404);
});

test('3.2 list: filters by email, key and group', async () => {
  const { get, post } = await openProgram();
  await post('partnerships', { ...ada, group_key: 'grp_e042' });
  const emails = async (query: string) =>
    (await get(`partnerships?${query}`)).body.data.items.map((one: { email: string }) => one.email);
  expect(await emails('email=ada@partner.example&limit=1')).toEqual(['ada@partner.example']);
  expect(await emails('partnership_key=part_ada')).toEqual(['ada@partner.example']);
  expect(await emails('group=agency-partners')).toEqual(['new@partner.example']);
  expect(await emails('approved_status=approved')).toEqual(['new@partner.example']);
});

test('3.2 archive: leaves the list, unless archived ones are asked for', async () => {
  const { get, archive, sandbox } = await openProgram();
  expect((await archive('partnerships/part_ada')).status).toBe(200);
  expect((await get('partnerships')).body.data.items).toEqual([]);
  expect((await get('partnerships?include_archived=true')).body.data.items).toHaveLength(1);
  expect((await get('partnerships/part_ada')).status).toBe(404);
  expect(sandbox.state().partnerships).toMatchObject([{ archived: true }]);
});

test('3.8 groups: key, name, slug, default, archived, features', async () => {
  const { get } = await open();
  expect((await get('groups')).body.data.items).toEqual([
    { key: 'grp_7c1d', name: 'Default', slug: 'default-group', default: true, archived: false, features: [] },
    {
      key: 'grp_e042',
      name: 'Agencies',
      slug: 'agency-partners',
      default: false,
      archived: false,
      features: [],
    },
  ]);
});

test('3.8 groups: paged as every list', async () => {
  const { get } = await open();
  const page = async (query: string) => {
    const { items, has_more } = (await get(`groups?${query}`)).body.data;
    return [items.map((one: { key: string }) => one.key), has_more];
  };
  expect(await page('limit=1')).toEqual([['grp_7c1d'], true]);
  expect(await page('limit=1&starting_after=grp_7c1d')).toEqual([['grp_e042'], false]);
  expect(await page('limit=1&ending_before=grp_e042')).toEqual([['grp_7c1d'], false]);
  expect((await get('groups?starting_after=none')).status).toBe(400);
});

test('3.8 form templates: of all objects, of leads, of deals', async () => {
  const { get } = await open();
  const templates = async (path: string) => (await get(path)).body.data.items;
  const [lead] = await templates('leads/form-templates');
  expect(lead.fields[0]).toEqual({
    api_name: 'first_name',
    internal_name: 'first_name',
    name: 'First name',
    type: 'input',
    required: true,
    hidden: false,
    options: [],
    default_value: null,
    protected: false,
    position: 0,
  });
  expect(await templates('deals/form-templates')).toHaveLength(1);
  expect(await templates('form-templates')).toHaveLength(2);
  expect(await templates('form-templates?target_type=lead')).toEqual([lead]);
});

test('3.8 stages: of deals and of leads', async () => {
  const { get } = await open({ switches: { leadStatuses: ['nurturing'] } });
  const names = async (type: string) =>
    (await get(`sales-cycles/${type}/stages`)).body.data.items.map((one: { name: string }) => one.name);
  expect(await names('deal')).toEqual(['Working', 'Negotiating', 'Closed won', 'Closed lost']);
  expect(await names('lead')).toContain('nurturing');
  expect((await get('sales-cycles/partner/stages')).status).toBe(404);
});
