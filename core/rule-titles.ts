// Rule ids with their titles, in the order of the catalogue.
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

export type RuleTitles = { readonly [rule: string]: string };

export const ruleTitles: RuleTitles = /* @__PURE__ */ titlesOf(rules);

function titlesOf(list: readonly Rule[]): RuleTitles {
  return Object.fromEntries(list.map(({ id, title }) => [id, title]));
}
