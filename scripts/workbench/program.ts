// The PartnerStack program behind the workbench's sheet: the tests' stand-in, with a few records that go with the
// samples. One transaction of the sample is there already, one of its customers is missing, some of its partners are new.
import { createSandboxThread, type SandboxThread } from '../../test/sandbox/in-thread.ts';

const GROUPS = ['Affiliates', 'Agencies', 'Resellers'] as const;

const PARTNERS: readonly (readonly [
  first: string,
  last: string,
  email: string,
  group: (typeof GROUPS)[number],
])[] = [
  ['José', 'García', 'jose.garcia@atelier-web.example', 'Affiliates'],
  ['Zoë', 'van Dijk', 'zoe.vandijk@nordlys.example', 'Agencies'],
  ['Søren', 'Kjær', 'soren.kjaer@growthhaus.example', 'Resellers'],
  ['Anaïs', 'Lefèvre', 'anais.lefevre@conseil-b2b.example', 'Affiliates'],
  ['Jürgen', 'Müller', 'jurgen.muller@agencia-sol.example', 'Affiliates'],
  ['Clara', 'Weiß', 'clara.weiss@atelier-web.example', 'Affiliates'],
  ['Nuno', 'Conceição', 'nuno@nordlys.example', 'Resellers'],
];
const KEYS = ['jgarcia', 'zvandijk', 'skjaer', 'alefevre', 'jmuller', 'cweiss', 'nuno'];

const CUSTOMERS = [
  'acme-robotics',
  'evergreen-it',
  'juniper-crm',
  'orchard-co',
  'delta-dental',
  'ironleaf',
  'nimbus-data',
  'crux-labs',
  'harbor-books',
  'maple-desk',
  'bluebird-hr',
  'fathom-pay',
  'gullwing',
  'kestrel-ops',
  'northwind',
];

const TRANSACTIONS: readonly (readonly [
  key: string,
  customer: string,
  cents: number,
  date: string,
  product: string,
])[] = [
  ['INV-10398', 'acme-robotics', 4900, '2025-12-05', 'starter'],
  ['INV-10399', 'orchard-co', 125_000, '2025-12-10', 'business'],
  ['INV-10405', 'delta-dental', 9800, '2026-01-13', 'starter'],
];

/** In both environments: customers of the test keys are under their test partner. */
export async function openProgram(): Promise<SandboxThread> {
  const program = await createSandboxThread({
    program: {
      groups: GROUPS.map((name, at) => ({
        key: `grp_${name.toLowerCase()}`,
        name,
        slug: name.toLowerCase(),
        default: at === 0,
      })),
    },
  });
  for (const [at, [first_name, last_name, email, group]] of PARTNERS.entries()) {
    await program.seed('partnerships', {
      key: `part_${KEYS[at]}`,
      partner_key: KEYS[at],
      email,
      first_name,
      last_name,
      group_key: `grp_${group.toLowerCase()}`,
      approved_status: 'approved',
      claimed: true,
    });
  }
  const [testPartner] = (await program.state('test')).partnerships;
  for (const environment of ['production', 'test'] as const) {
    for (const [at, customer_key] of CUSTOMERS.entries()) {
      await program.seed(
        'customers',
        {
          key: `cust_${customer_key}`,
          customer_key,
          email: `billing@${customer_key}.example`,
          partnership_key: environment === 'test' ? testPartner?.key : `part_${KEYS[at % KEYS.length]}`,
          source_type: 'api',
        },
        environment,
      );
    }
  }
  for (const [key, customer, amount, date, product_key] of TRANSACTIONS) {
    await program.seed('transactions', {
      key,
      customer: `cust_${customer}`,
      amount,
      currency: 'USD',
      product_key,
      created_at: Date.parse(date),
    });
  }
  return program;
}
