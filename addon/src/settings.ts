// What the Settings tab shows and asks for. Of keys it shows their ends; they never go back to the sidebar.
import { cellRuleLevels, cellRuleTitles } from '../../core/index.ts';
import { Trouble } from './answer.ts';
import { callAll, troubleOf } from './api.ts';
import {
  accountOf,
  type Environment,
  environments,
  fingerprintOfKey,
  type KeyPair,
  storedKeys,
  storeKeys,
} from './keys.ts';
import { storedLimit } from './limit-store.ts';
import type { ProgramRead } from './list-read.ts';
import { profileMark, storedProfile } from './profile-store.ts';
import { readLists } from './read-lists.ts';

export interface ShownKeys {
  readonly publicEnd: string;
  readonly secretEnd: string;
  /** Of the account. */
  readonly fingerprint: string;
}

export type KeysShown = { readonly [environment in Environment]?: ShownKeys };

export type Settings = ReturnType<typeof settings>;

export function settings() {
  const profile = storedProfile() ?? null;
  return {
    keys: shownKeys(),
    profile,
    mark: profileMark(profile),
    limit: storedLimit(),
    titles: cellRuleTitles,
    levels: cellRuleLevels,
  };
}

/** @param keys null: removes them */
export function saveKeys(environment: Environment, keys: KeyPair | null) {
  const [publicKey = '', secretKey = ''] = [keys?.publicKey.trim(), keys?.secretKey.trim()];
  if (keys && !(publicKey && secretKey)) throw new Trouble('Both keys are needed.');
  storeKeys(environment, keys ? { publicKey, secretKey } : undefined);
  return { keys: shownKeys() };
}

/** One call, which changes nothing. Trouble: blank where the keys work. */
export function testKeys(environment: Environment): { readonly trouble: string } {
  const account = accountOf(environment);
  const [answer] = callAll(account, [{ method: 'GET', path: '/api/v2/groups?limit=1' }]);
  const trouble = answer && troubleOf(answer, account);
  return { trouble: trouble ?? (answer?.is === 'refused' ? `PartnerStack says: ${answer.message}` : '') };
}

/** How the program is set up, list by list. */
export function readProgram(environment: Environment): { readonly lists: ProgramRead } {
  const read = readLists(accountOf(environment), Object.values(PROGRAM));
  return {
    lists: Object.fromEntries(
      Object.keys(PROGRAM).map((name, at) => [name, read[at]]),
    ) as object as ProgramRead,
  };
}

const PROGRAM: { readonly [list in keyof ProgramRead]: string } = {
  groups: '/api/v2/groups',
  leadForms: '/api/v2/leads/form-templates',
  dealForms: '/api/v2/deals/form-templates',
  leadStages: '/api/v2/sales-cycles/lead/stages',
  leadsStages: '/api/v2/sales-cycles/leads/stages',
  dealStages: '/api/v2/sales-cycles/deal/stages',
  dealsStages: '/api/v2/sales-cycles/deals/stages',
};

function shownKeys(): KeysShown {
  const stored = storedKeys();
  const shown: { [environment in Environment]?: ShownKeys } = {};
  for (const environment of environments) {
    const keys = stored[environment];
    if (!keys) continue;
    const { publicKey, secretKey } = keys;
    shown[environment] = {
      publicEnd: endOf(publicKey),
      secretEnd: endOf(secretKey),
      fingerprint: fingerprintOfKey(publicKey),
    };
  }
  return shown;
}

/** At most four characters, and never more than half of a key. */
function endOf(key: string): string {
  return key.slice(key.length - Math.min(4, key.length >> 1));
}
