// The stand-in for PartnerStack: a company with two key pairs behind a real HTTP server on this machine, as
// partnerstack.md has it. What that file calls unknown is a switch.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Import } from './importer/import-table.ts';
import { createImporter } from './importer/importer.ts';
import { type Fault, type FaultPlan, type SandboxOptions, usualProgram, usualSwitches } from './options.ts';
import { keyMaker, random } from './random.ts';
import { createFaults } from './server/faults.ts';
import { type Keys, makeKeys } from './server/keys.ts';
import { type Logged, listener } from './server/listener.ts';
import { createStore, type StoredRecord, type Values } from './store.ts';
import type { Environment, TableName } from './tables.ts';
import type { World } from './world.ts';

export type { Fault, FaultPlan, SandboxOptions, Switches } from './options.ts';
export type { KeyPair } from './server/keys.ts';
export type { Logged } from './server/listener.ts';
export type { StoredRecord } from './store.ts';

export type State = { readonly [table in TableName]: readonly StoredRecord[] };

export interface Sandbox {
  /** Without a slash at its end; stands for the API's base. */
  readonly url: string;
  readonly keys: Keys;
  /** All records of an environment, archived ones too, in the order they were made. */
  state(environment?: Environment): State;
  /** What became of the files taken by the Data Import API. */
  imports(): readonly Import[];
  /** Every file taken so far has been imported. */
  idle(): Promise<void>;
  log(): readonly Logged[];
  /** Faults for the next requests, one each; null lets one pass. */
  fail(...faults: (Fault | null)[]): void;
  /** Other faults from now on; none: no more of them. */
  faults(plan?: FaultPlan): void;
  /** Puts the clock forward. */
  advance(milliseconds: number): void;
  /** Makes a record without a request. */
  seed(table: TableName, values: Values, environment?: Environment): StoredRecord;
  /** Takes away all other records, as if they had never been. */
  keepOnly(table: TableName, keys: readonly string[], environment?: Environment): void;
  close(): Promise<void>;
}

const SEED = 1;
/** Every program has this partner for test customers (3.1). */
const TEST_PARTNER = {
  partner_key: 'gstest',
  email: 'gstest@partner.example',
  first_name: 'Test',
  last_name: 'Partner',
};

export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed = SEED } = options;
  const switches = { ...usualSwitches, ...options.switches };
  const program = { ...usualProgram, ...options.program };
  const keys = makeKeys();
  const faults = createFaults(options.faults, random(seed + 1));
  const log: Logged[] = [];
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const store = createStore({ now, makeKey: keyMaker(random(seed)), late: switches.landsLate });
  const world: World = { store, program, switches, now };
  const importer = createImporter();
  const group = program.groups.find((one) => one.default)?.key;
  store.insert('partnerships', 'test', {
    ...TEST_PARTNER,
    group_key: group,
    visible_at: 0,
    joined_at: now(),
  });

  const server = createServer(listener({ world, importer, keys }, faults, (entry) => log.push(entry)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys,
    state(environment = 'production') {
      const all = (table: TableName) => store.select(table, environment, 'order by seq');
      return {
        partnerships: all('partnerships'),
        customers: all('customers'),
        transactions: all('transactions'),
        rewards: all('rewards'),
        leads: all('leads'),
        deals: all('deals'),
      };
    },
    imports: () => importer.imports,
    idle: () => importer.idle(),
    log: () => log,
    fail: (...next) => faults.next(next),
    faults: (plan) => faults.plan(plan),
    advance(milliseconds) {
      ahead += milliseconds;
    },
    seed: (table, values, environment = 'production') =>
      store.insert(table, environment, { ...values, visible_at: 0 }),
    keepOnly: (table, keys, environment = 'production') => store.keepOnly(table, environment, keys),
    async close() {
      importer.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await importer.idle();
      store.close();
    },
  };
}
