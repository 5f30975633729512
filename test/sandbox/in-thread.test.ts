// The stand-in in its thread: the same surface, reached over messages, and answers while this thread is blocked.
import { expect, test } from 'vitest';
import { clientOf } from './client.ts';
import { createSandboxThread } from './in-thread.ts';
import { openThread } from './open.ts';

const partner = { email: 'a@partner.example' };

test('what a request made is seen in its state, what is seeded is found by a request', async () => {
  const { sandbox, get, post } = await openThread();
  await post('partnerships', partner);
  await sandbox.seed('customers', { customer_key: 'acct_1' });
  expect((await sandbox.state()).partnerships).toEqual([expect.objectContaining(partner)]);
  expect((await sandbox.state('test')).partnerships).toHaveLength(1);
  expect((await get('customers/acct_1')).status).toBe(200);
});

test('options, faults and the clock reach it, and its log comes back', async () => {
  const { sandbox, get, post } = await openThread({ switches: { landsLate: 60_000 } });
  await sandbox.fail('429', null);
  expect((await post('partnerships', partner)).status).toBe(429);
  expect((await post('partnerships', partner)).status).toBe(200);
  expect((await get('partnerships')).body.data.items).toEqual([]);
  await sandbox.advance(60_000);
  expect((await get('partnerships')).body.data.items).toHaveLength(1);
  await sandbox.faults({ rate: 1, kinds: ['503'] });
  expect((await get('groups')).status).toBe(503);
  expect((await sandbox.log()).map(({ fault }) => fault)).toEqual(['429', null, null, null, '503']);
});

test('files are imported there', async () => {
  const { sandbox, import: send } = await openThread();
  await send('partners', 'partner_first,partner_last,partner_email\r\nA,B,a@partner.example\r\n');
  await sandbox.idle();
  expect(await sandbox.imports()).toEqual([{ type: 'partners', rows: [{ row: 2, became: 'imported' }] }]);
});

test('a mistake in a call is thrown here', async () => {
  const { sandbox } = await openThread();
  await expect(sandbox.seed('customers', { no_such_column: 1 })).rejects.toThrow('no_such_column');
});

test('closing ends the server and its thread, once', async () => {
  const sandbox = await createSandboxThread();
  await Promise.all([sandbox.close(), sandbox.close()]);
  await expect(clientOf(sandbox).get('groups')).rejects.toThrow();
  await sandbox.close();
});
