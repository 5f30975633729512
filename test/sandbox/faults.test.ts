// Faults on demand and by seed: what the sender sees, and whether the request was carried out all the same.
import { expect, test } from 'vitest';
import type { Fault } from './index.ts';
import { open, openProgram } from './open.ts';

const partner = { email: 'a@partner.example' };

test.each<[Fault, number, boolean]>([
  ['429', 429, false],
  ['429-retry-after', 429, false],
  ['500', 500, false],
  ['500-after-commit', 500, true],
  ['503', 503, false],
])('%s answers %i in the error envelope', async (fault, status, committed) => {
  const { sandbox, post } = await open();
  sandbox.fail(fault);
  const answer = await post('partnerships', partner);
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual({ status, message: expect.any(String) });
  expect(answer.headers.get('retry-after')).toBe(fault === '429-retry-after' ? '1' : null);
  expect(sandbox.state().partnerships).toHaveLength(committed ? 1 : 0);
});

test.each<[Fault, boolean]>([
  ['drop-before-commit', false],
  ['drop-after-commit', true],
])('%s closes the connection', async (fault, committed) => {
  const { sandbox, post } = await open();
  sandbox.fail(fault);
  await expect(post('partnerships', partner)).rejects.toThrow();
  expect(sandbox.state().partnerships).toHaveLength(committed ? 1 : 0);
});

test.each<[Fault, boolean]>([
  ['html', false],
  ['html-after-commit', true],
])('%s answers 200 with a page for JSON', async (fault, committed) => {
  const { sandbox, post } = await open();
  sandbox.fail(fault);
  const { status, headers, body } = await post('partnerships', partner);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html']);
  expect(body).toMatch(/^<!doctype html>/);
  expect(sandbox.state().partnerships).toHaveLength(committed ? 1 : 0);
});

test('slow answers as it would have, later', async () => {
  const { sandbox, post } = await open({ faults: { rate: 0, slow: 120 } });
  sandbox.fail('slow');
  const start = performance.now();
  expect((await post('partnerships', partner)).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(100);
});

test('faults asked for meet the next requests in order, then no more', async () => {
  const { sandbox, get } = await open();
  sandbox.fail('429', null, '503');
  const statuses = [];
  for (let at = 0; at < 4; at += 1) statuses.push((await get('groups')).status);
  expect(statuses).toEqual([429, 200, 503, 200]);
});

async function diced(seed: number, rate: number) {
  const { get } = await open({ seed, faults: { rate, kinds: ['429', '500', '503'] } });
  const statuses = [];
  for (let at = 0; at < 40; at += 1) statuses.push((await get('groups')).status);
  return statuses;
}

test('the same seed throws the same dice, another seed others', async () => {
  const first = await diced(7, 0.4);
  expect(await diced(7, 0.4)).toEqual(first);
  expect(await diced(8, 0.4)).not.toEqual(first);
  expect(new Set(first)).toEqual(new Set([200, 429, 500, 503]));
});

test('the same seed makes the same keys', async () => {
  const keys = await Promise.all(
    [3, 3, 4].map(async (seed) => {
      const { post } = await open({ seed });
      return (await post('partnerships', partner)).body.data.key;
    }),
  );
  expect(keys[0]).toBe(keys[1]);
  expect(keys[0]).not.toBe(keys[2]);
});

test('dice can spare reads, and be taken away', async () => {
  const { sandbox, get, post } = await open({ faults: { rate: 1, kinds: ['500'], writesOnly: true } });
  expect((await get('groups')).status).toBe(200);
  expect((await post('partnerships', partner)).status).toBe(500);
  sandbox.faults();
  expect((await post('partnerships', partner)).status).toBe(200);
});

test('faults meet imports too', async () => {
  const { sandbox, import: send } = await open();
  const text = 'partner_first,partner_last,partner_email\r\nA,B,a@partner.example\r\n';
  sandbox.fail('drop-before-commit', 'drop-after-commit');
  await expect(send('partners', text)).rejects.toThrow();
  await sandbox.idle();
  expect(sandbox.state().partnerships).toEqual([]);
  await expect(send('partners', text)).rejects.toThrow();
  await sandbox.idle();
  expect(sandbox.state().partnerships).toHaveLength(1);
});

test('the log has every request with its fault, and the status it was carried out with', async () => {
  const { sandbox, get, post } = await openProgram();
  sandbox.fail('500', '500-after-commit');
  await get('groups?limit=2');
  await post('partnerships', partner);
  await post('partnerships', {});
  expect(sandbox.log()).toEqual([
    { method: 'GET', path: '/api/v2/groups?limit=2', fault: '500' },
    { method: 'POST', path: '/api/v2/partnerships', fault: '500-after-commit', status: 200 },
    { method: 'POST', path: '/api/v2/partnerships', fault: null, status: 400 },
  ]);
});

test('closing ends requests under way', async () => {
  const { sandbox, get } = await open({ faults: { rate: 1, kinds: ['slow'], slow: 200 } });
  const asked = get('groups').catch(() => 'cut off');
  await new Promise((done) => setTimeout(done, 50));
  await sandbox.close();
  expect(await asked).toBe('cut off');
});
