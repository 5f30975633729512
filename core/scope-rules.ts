// Ids of the rules that speak only beside something else than the table.
import { rules } from './rules/index.ts';
import type { Scope } from './types.ts';

/** Where several tables are checked together. */
export const workbookRules = idsOf('workbook');

/** Where the program behind the API was asked. */
export const liveRules = idsOf('live');

function idsOf(scope: Scope): readonly string[] {
  return rules.filter((rule) => rule.scope === scope).map(({ id }) => id);
}
