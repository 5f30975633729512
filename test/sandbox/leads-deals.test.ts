// partnerstack.md 3.6 and 3.7: leads and deals.
import { expect, test } from 'vitest';
import { openProgram } from './open.ts';

const lead = {
  external_key: 'grace@lead.example',
  partner_key: 'ada',
  status: 'open',
  meta: { first_name: 'Grace', last_name: 'Hopper', company: 'Compilers' },
};
const deal = { partner_key: 'ada', amount: 120_000, close_date: '2026-12-15', stage: 'Working' };

test('3.6 create: is read back by key and by external_key', async () => {
  const { post, get } = await openProgram();
  const { data } = (await post('leads', lead)).body;
  expect(data).toMatchObject({ external_key: lead.external_key, status: 'open', field_data: lead.meta });
  expect((await get(`leads/${data.key}`)).body.data).toEqual(data);
  expect((await get(`leads/${encodeURIComponent(lead.external_key)}`)).body.data).toEqual(data);
});

test.each(['external_key', 'partner_key', 'status', 'meta'])('3.6 create: %s is required', async (name) => {
  const { post } = await openProgram();
  const { [name]: _, ...rest } = lead as { [field: string]: unknown };
  const { status, body } = await post('leads', rest);
  expect([status, body.message]).toEqual([400, `'${name}' is a required property`]);
});

test('3.6 create: needs first and last name, in meta or in fields', async () => {
  const { post } = await openProgram();
  expect((await post('leads', { ...lead, meta: { first_name: 'Grace' } })).status).toBe(400);
  const fields = ['first_name', 'last_name'].map((api_name) => ({ api_name, value: 'x' }));
  expect((await post('leads', { ...lead, meta: null, fields })).status).toBe(200);
});

test.each([
  ['status', 'won'],
  ['status', 'Open'],
  ['amount', 2 ** 31],
  ['partner_key', 'nobody'],
])('3.6 create: refuses %s %s', async (name, value) => {
  const { post } = await openProgram();
  expect((await post('leads', { ...lead, [name]: value })).status).toBe(400);
});

test('3.6 create: takes the five statuses', async () => {
  const { post } = await openProgram();
  for (const status of ['open', 'closed', 'dead', 'closed won', 'closed lost'])
    expect((await post('leads', { ...lead, status, external_key: status })).status).toBe(200);
});

test('3.6 create: external_key is unique across leads', async () => {
  const { post, sandbox } = await openProgram();
  await post('leads', lead);
  expect((await post('leads', lead)).status).toBe(400);
  expect(sandbox.state().leads).toHaveLength(1);
});

test('3.6 update and archive: by either key; what is not said stays', async () => {
  const { post, patch, archive, get } = await openProgram();
  await post('leads', lead);
  const path = `leads/${lead.external_key}`;
  expect((await patch(path, { status: 'closed', meta: { company: 'New' } })).body.data).toMatchObject({
    status: 'closed',
    field_data: { first_name: 'Grace', company: 'New' },
  });
  expect((await patch(path, { status: 'lost' })).status).toBe(400);
  expect((await archive(path)).status).toBe(200);
  expect((await get('leads')).body.data.items).toEqual([]);
});

test('3.7 create: what is said is what is kept', async () => {
  const { post, get } = await openProgram();
  const more = {
    account_name: 'Engines',
    contact_first_name: 'Charles',
    contact_last_name: 'Babbage',
    external_key: 'deal-1',
  };
  const fields = [{ api_name: 'region', value: 'EMEA' }];
  const { data } = (await post('deals', { ...deal, ...more, fields })).body;
  expect(data).toMatchObject({ ...deal, ...more, source: 'partner', fields });
  expect((await get('deals/deal-1')).body.data).toEqual(data);
  expect((await get(`deals/${data.key}`)).body.data).toEqual(data);
});

test('3.7 create: a partner where the source is partner, a group where it is vendor', async () => {
  const { post } = await openProgram();
  const { partner_key: _, ...rest } = deal;
  expect((await post('deals', rest)).status).toBe(400);
  expect((await post('deals', { ...rest, source: 'vendor' })).status).toBe(400);
  expect((await post('deals', { ...rest, source: 'vendor', group_key: 'grp_e042' })).status).toBe(200);
});

test.each([
  ['stage', 'Dreaming'],
  ['stage', 'working'],
  ['close_date', '15/12/2026'],
  ['close_date', '2026-12-15 10:00'],
  ['close_date', '2026-13-15'],
  ['amount', 12.5],
  ['amount', 2 ** 31],
  ['source', 'other'],
])('3.7 create: refuses %s %s', async (name, value) => {
  const { post } = await openProgram();
  expect((await post('deals', { ...deal, [name]: value })).status).toBe(400);
});

test('3.7: status is not the stage', async () => {
  const { post } = await openProgram();
  const { stage: _, ...rest } = deal;
  expect((await post('deals', { ...rest, status: 'Working' })).body.data.stage).toBeNull();
});

test('3.7 update and archive', async () => {
  const { post, patch, archive, get } = await openProgram();
  const { key } = (await post('deals', deal)).body.data;
  expect((await patch(`deals/${key}`, { stage: 'Closed won', amount: 5 })).body.data).toMatchObject({
    stage: 'Closed won',
    amount: 5,
    close_date: '2026-12-15',
  });
  expect((await patch(`deals/${key}`, { stage: 'Dreaming' })).status).toBe(400);
  expect((await archive(`deals/${key}`)).status).toBe(200);
  expect((await get(`deals/${key}`)).status).toBe(404);
});
