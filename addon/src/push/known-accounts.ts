// What this user has learnt of an account: which types were pushed to it in which way, what was confirmed once, and
// whether it keeps the dates of transactions.
import { objectIn } from '../object-in.ts';

export interface KnownAccount {
  /** `type mode`. */
  readonly piloted?: readonly string[];
  /** Types whose imports were confirmed: triggers and invitations may act. */
  readonly confirmed?: readonly string[];
  /** A read-back has shown that the created_at of a transaction is kept. */
  readonly keepsDates?: boolean;
}

const PROPERTY = 'accounts';
const MOST = 40;

export function knownAccount(fingerprint: string): KnownAccount {
  return readAll()[fingerprint] ?? {};
}

export function learn(fingerprint: string, news: KnownAccount): void {
  const accounts = readAll();
  const { piloted = [], confirmed = [], ...rest } = accounts[fingerprint] ?? {};
  accounts[fingerprint] = {
    ...rest,
    ...news,
    piloted: both(piloted, news.piloted),
    confirmed: both(confirmed, news.confirmed),
  };
  // A property has room for about fifty.
  const latest = Object.entries(accounts).slice(-MOST);
  PropertiesService.getUserProperties().setProperty(PROPERTY, JSON.stringify(Object.fromEntries(latest)));
}

function both(known: readonly string[], more: readonly string[] = []): string[] {
  return Array.from(new Set([...known, ...more]));
}

function readAll(): { [fingerprint: string]: KnownAccount | undefined } {
  return objectIn(PropertiesService.getUserProperties().getProperty(PROPERTY));
}
