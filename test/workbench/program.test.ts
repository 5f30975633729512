// The program behind the workbench's sheet goes with the samples.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgram } from '../../scripts/workbench/program.ts';
import { clientOf } from '../sandbox/client.ts';
import type { SandboxThread } from '../sandbox/in-thread.ts';

let program: SandboxThread;
beforeAll(async () => {
  program = await openProgram();
});
afterAll(() => program?.close());

test('records hang together: every customer has a partner, every transaction a customer', async () => {
  for (const environment of ['production', 'test'] as const) {
    const { partnerships, customers, transactions } = await program.state(environment);
    const partners = partnerships.map(({ key }) => key);
    expect(customers.map(({ partnership_key }) => partners.includes(String(partnership_key)))).not.toContain(
      false,
    );
    const keys = customers.map(({ key }) => key);
    expect(transactions.map(({ customer }) => keys.includes(String(customer)))).not.toContain(false);
  }
});

test('rows of the samples find their customers and partners; one is missing, one is there twice', async () => {
  const { get } = clientOf(program);
  expect((await get('customers/acme-robotics')).status).toBe(200);
  expect((await get('customers/lumen-post')).status).toBe(404);
  const partner = await get('partnerships?email=jose.garcia@atelier-web.example');
  expect(partner.body.data.items).toMatchObject([{ partner_key: 'jgarcia', group: { name: 'Affiliates' } }]);
  const keys = (await get('transactions')).body.data.items.map((one: { key: string }) => one.key);
  expect(keys).toContain('INV-10405');
});
