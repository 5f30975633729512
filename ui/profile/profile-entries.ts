// A profile as plain entries, part by part: for what it says, and for what would change.
import { importTypes, type Profile, type RuleFacts, typeNames } from '../../core/index.ts';

export interface Entry {
  readonly part: string;
  readonly name: string;
  /** Blank: the name says it all. */
  readonly about: string;
}

export interface Change {
  readonly part: string;
  readonly name: string;
  /** Absent: it is new. */
  readonly from?: string;
  /** Absent: it goes. */
  readonly to?: string;
}

export function profileEntries(profile: Profile | null, rules: readonly RuleFacts[]): Entry[] {
  const { headers, groups, stages, forms, products, currency, webhookPayments, wholeProgram, levels } =
    profile ?? {};
  const program: (readonly [string, string | false | undefined])[] = [
    ['A blank currency', currency && `means ${currency}`],
    ['Payments', webhookPayments && 'arrive by a payment webhook'],
    ['A workbook', wholeProgram && 'holds the whole program'],
  ];
  const named = (part: string, names: readonly string[] = []) =>
    names.map((name) => ({ part, name, about: '' }));
  const form = (part: string, fields: NonNullable<Profile['forms']>['leads'] = []) =>
    fields.map(({ name, required }) => ({ part, name, about: required ? 'required' : 'optional' }));
  return [
    ...program.flatMap(([name, about]) => (about ? [{ part: 'Program', name, about }] : [])),
    ...typeNames.flatMap((type) =>
      named(`Own header row of ${importTypes[type].title.toLowerCase()}`, headers?.[type]),
    ),
    ...(groups ?? []).map(({ name, slug, key }) => ({
      part: 'Groups',
      name,
      about: [slug && `slug ${slug}`, key && `key ${key}`].filter(Boolean).join(', '),
    })),
    ...named('Lead statuses of your own', stages?.leads),
    ...named('Deal stages', stages?.deals),
    ...form('Lead form', forms?.leads),
    ...form('Deal form', forms?.deals),
    ...named('Products', products),
    ...Object.entries(levels ?? {}).map(([rule, level]) => ({
      part: 'Rule levels',
      name: rules.find(({ id }) => id === rule)?.title ?? rule,
      about: level,
    })),
  ];
}

/** Entries under their parts, in the order of the entries. */
export function byPart<Item extends { readonly part: string }>(items: readonly Item[]): [string, Item[]][] {
  const parts = new Map<string, Item[]>();
  for (const item of items) {
    const found = parts.get(item.part);
    if (found) found.push(item);
    else parts.set(item.part, [item]);
  }
  return Array.from(parts);
}

/** Another order alone is no change. */
export function profileChanges(before: readonly Entry[], after: readonly Entry[]): Change[] {
  const [old, now] = [byName(before), byName(after)];
  const changes: Change[] = [];
  for (const [key, { part, name, about: to }] of now) {
    const from = old.get(key)?.about;
    if (from === undefined) changes.push({ part, name, to });
    else if (from !== to) changes.push({ part, name, from, to });
  }
  for (const [key, { part, name, about: from }] of old) if (!now.has(key)) changes.push({ part, name, from });
  return changes;
}

/** The same name may stand several times in a part. */
function byName(entries: readonly Entry[]): Map<string, Entry> {
  const counts = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const name = `${entry.part}\n${entry.name}`;
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [`${name}\n${count}`, entry];
    }),
  );
}
