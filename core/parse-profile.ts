// Reads a program profile from its JSON text, without the rules themselves: a page can do it with their ids alone.
import * as z from 'zod/mini';
import { minorUnits } from './currencies.ts';
import type { Profile } from './profile.ts';
import { listed } from './text.ts';

const names = z.array(z.string());
const field = z.strictObject({ name: z.string(), required: z.optional(z.boolean()) });
const profileSchema = z.strictObject({
  schema: z.literal(1),
  /** The program's own header row per type, as "View CSV header" shows it. */
  headers: z.optional(
    z.strictObject({
      partners: z.optional(names),
      customers: z.optional(names),
      transactions: z.optional(names),
      rewards: z.optional(names),
      leads: z.optional(names),
      deals: z.optional(names),
    }),
  ),
  groups: z.optional(
    z.array(z.strictObject({ key: z.optional(z.string()), name: z.string(), slug: z.optional(z.string()) })),
  ),
  stages: z.optional(z.strictObject({ leads: z.optional(names), deals: z.optional(names) })),
  forms: z.optional(z.strictObject({ leads: z.optional(z.array(field)), deals: z.optional(z.array(field)) })),
  products: z.optional(names),
  /** ISO 4217 code a blank currency stands for; USD where absent. */
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  webhookPayments: z.optional(z.boolean()),
  wholeProgram: z.optional(z.boolean()),
  levels: z.optional(z.record(z.string(), z.enum(['error', 'warning', 'info', 'off']))),
});

/** Rules whose level no profile changes: without them a file would pass of which nothing, or not all, has been read. */
export const alwaysErrors: readonly string[] = [
  'not-csv',
  'empty-file',
  'no-rows',
  'unclosed-quote',
  'wrong-type',
  'missing-column',
];

/**
 * @param rules the ids of all rules; absent where no rule is run: which levels there are is then not looked at
 * @throws Error with a sentence for people: not JSON, or which part is not as wanted.
 */
export function parseProfile(text: string, rules?: readonly string[]): Profile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Error('The profile is not JSON. Export it again, or mend the text.');
  }
  const read = profileSchema.safeParse(json);
  if (read.success) return sound(read.data, rules);
  const [issue] = read.error.issues;
  const where = issue?.path.length ? `at ${issue.path.join('.')}` : 'at the top';
  throw new Error(`The profile is not as Preflight writes it, ${where}: ${issue ? wanted(issue) : ''}.`);
}

const KINDS: { readonly [expected: string]: string } = {
  object: 'names and values in braces are',
  array: 'a list in brackets is',
  string: 'a text in quotes is',
  boolean: 'true or false is',
};

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `${listed(issue.keys)} is not known`;
  if (issue.code === 'invalid_value') return `${listed(issue.values.map(String), 'or')} is wanted`;
  if (issue.code === 'invalid_format') return 'three capital letters are wanted, such as USD';
  return `${(issue.code === 'invalid_type' && KINDS[issue.expected]) || 'something else is'} wanted`;
}

/** What the shape alone does not tell. */
function sound(profile: Profile, rules?: readonly string[]): Profile {
  const { currency, levels = {} } = profile;
  if (currency !== undefined && !minorUnits.has(currency)) {
    throw new Error(`The profile's currency "${currency}" is not a current ISO 4217 code, such as USD.`);
  }
  const unknown = Object.keys(levels).filter((id) => rules && !rules.includes(id));
  if (unknown.length) throw new Error(`The profile sets a level for ${listed(unknown)}, which is no rule.`);
  const lowered = alwaysErrors.filter((id) => (levels[id] ?? 'error') !== 'error');
  if (lowered.length) throw new Error(`The profile may not change the level of ${listed(lowered)}.`);
  return profile;
}
