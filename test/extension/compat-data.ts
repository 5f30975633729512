// What MDN's browser-compat-data knows: since which version a name of JavaScript, the web or CSS means something in a browser.
import { createRequire } from 'node:module';

/** Chromium's and Firefox's keys of the data, and the versions asked about. */
export type Versions = Readonly<Partial<Record<'chrome' | 'firefox' | 'firefox_android', number>>>;

interface Statement {
  readonly version_added: string | false | null;
  readonly version_removed?: string | false;
  readonly flags?: readonly unknown[];
  readonly prefix?: string;
  readonly alternative_name?: string;
}
type Support = Readonly<Record<string, Statement | readonly Statement[] | undefined>>;

export interface Feature {
  readonly __compat?: { readonly support: Support };
  readonly [name: string]: Feature | { readonly support: Support } | undefined;
}

// Read as it lies there: it is too large to go through a transform.
const data: Record<string, Feature> = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** @throws Error when the data has no such path */
export function feature(path: string): Feature {
  const found = path
    .split('/')
    .reduce<Feature | undefined>((at, key) => at?.[key] as Feature, data as Feature);
  if (!found) throw new Error(`browser-compat-data knows no ${path}`);
  return found;
}

/** The browsers in which this works only in a newer version, or not at all. */
export function tooOld({ __compat }: Feature, versions: Versions): string[] {
  if (!__compat) return [];
  return Object.entries(versions).flatMap(([browser, version]) => {
    const statements = [__compat.support[browser] ?? []].flat();
    const plain = statements.filter(
      ({ flags, prefix, alternative_name, version_removed }) =>
        !flags && !prefix && !alternative_name && !version_removed,
    );
    const since = plain.map(({ version_added: added }) => Number.parseFloat(String(added).replace('≤', '')));
    // "false", "null" and "preview" are no number, and no comparison with them is true.
    return since.some((each) => each <= version) ? [] : [`${browser} ${version}`];
  });
}

/** Names that mean nothing yet in one of the browsers, whichever of their meanings is taken, and what they are. */
export type Newer = ReadonlyMap<string, string>;

/** Of everything below these paths; `depth` 1: of what is right below. */
export function newerNames(paths: readonly string[], versions: Versions, depth = Infinity): Newer {
  const old = new Set<string>();
  const newer = new Map<string, string>();
  const walk = (at: Feature, path: string, left: number) => {
    if (left === 0) return;
    for (const [key, child] of Object.entries(at) as [string, Feature][]) {
      if (key === '__compat') continue;
      const name = key.replace(/_static$/, '').replace(/^(.+)_event$/, 'on$1');
      const missing = tooOld(child, versions);
      if (missing.length === 0) old.add(name);
      else newer.set(name, `${path}/${key} (not in ${missing.join(', ')})`);
      walk(child, `${path}/${key}`, left - 1);
    }
  };
  for (const path of paths) walk(feature(path), path, depth);
  for (const name of old) newer.delete(name);
  return newer;
}
