// What the API has answered lately, in the user's own cache: for six hours, and for nobody else. One text per account,
// written and understood by the sidebar; no key is in it.
import { emptySnapshot, type LiveView, viewOf } from '../../core/index.ts';
import type { Account } from './keys.ts';

type Owner = Pick<Account, 'fingerprint'>;

/** The longest that Google keeps it. */
const SECONDS = 6 * 60 * 60;
/** One hour, in ms. */
const RELIABLE = 60 * 60_000;
/** Of 100 kB at most: the sidebar writes plain characters only. */
const PART = 100_000;

/** For a push, which relies on young answers only. */
export function storedView(account: Owner): LiveView {
  let snapshot = emptySnapshot();
  try {
    snapshot = JSON.parse(snapshotText(account));
  } catch {
    // None, or a part of it is gone.
  }
  return viewOf(snapshot, Date.now() - RELIABLE);
}

export function snapshotText(account: Owner): string {
  const cache = CacheService.getUserCache();
  const [stamp, count] = (cache.get(nameOf(account)) ?? '').split(' ');
  const names = partNames(account, stamp, count);
  const parts: { [name: string]: string | undefined } = cache.getAll(names);
  return names.map((one) => parts[one]).join('');
}

/** What does not fit is as good as not read. */
export function storeSnapshot(account: Owner, text: string): { readonly kept: boolean } {
  const stamp = String(Date.now());
  const names = partNames(account, stamp, Math.ceil(text.length / PART));
  const parts = names.map((one, at) => [one, text.slice(at * PART, (at + 1) * PART)]);
  try {
    const all = Object.fromEntries([...parts, [nameOf(account), `${stamp} ${names.length}`]]);
    CacheService.getUserCache().putAll(all, SECONDS);
    return { kept: true };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { kept: false };
  }
}

/** After a push the program is another one. */
export function forgetSnapshot(account: Owner): void {
  CacheService.getUserCache().remove(nameOf(account));
}

function nameOf({ fingerprint }: Owner): string {
  return `live.${fingerprint}`;
}

function partNames(account: Owner, stamp = '', count: number | string = 0): string[] {
  return Array.from({ length: Number(count) }, (_, at) => `${nameOf(account)}.${stamp}.${at}`);
}
