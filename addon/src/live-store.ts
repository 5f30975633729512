// What the API has answered lately, in the user's own cache: for six hours, and for nobody else. One per account; no
// key is in it.
import { emptySnapshot, type Snapshot, youngerThan } from '../../core/index.ts';
import type { Account } from './keys.ts';

/** The longest that Google keeps it. */
const SECONDS = 6 * 60 * 60;
/** Of 100 kB at most; all characters are plain ones. */
const PART = 100_000;
/** To be raised where what is stored changes its shape. */
const SHAPE = 1;

export function storedSnapshot(account: Account): Snapshot {
  const cache = CacheService.getUserCache();
  const name = nameOf(account);
  const [stamp, count] = (cache.get(name) ?? '').split(' ');
  const names = partNames(name, stamp, Number(count ?? 0));
  const parts: { [name: string]: string | undefined } = names.length ? cache.getAll(names) : {};
  if (names.length === 0 || names.some((one) => parts[one] === undefined)) return emptySnapshot();
  const stored = JSON.parse(names.map((one) => parts[one]).join('')) as Snapshot;
  return youngerThan(stored, Date.now() - SECONDS * 1000);
}

export function storeSnapshot(account: Account, snapshot: Snapshot): void {
  const text = JSON.stringify(snapshot).replace(
    /[\u0080-\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const name = nameOf(account);
  const stamp = Date.now().toString(36);
  const names = partNames(name, stamp, Math.ceil(text.length / PART));
  const parts = names.map((one, at) => [one, text.slice(at * PART, (at + 1) * PART)]);
  CacheService.getUserCache().putAll(
    Object.fromEntries([...parts, [name, `${stamp} ${names.length}`]]),
    SECONDS,
  );
}

function nameOf({ fingerprint }: Account): string {
  return `live.${SHAPE}.${fingerprint}`;
}

function partNames(name: string, stamp = '', count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${name}.${stamp}.${at}`);
}
