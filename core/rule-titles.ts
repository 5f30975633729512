// Rule ids with their titles, in the order of the catalogue.
import type { Rule } from './rule.ts';
import { cellRules, rules } from './rules/index.ts';

export type RuleTitles = { readonly [rule: string]: string };

function titlesOf(list: readonly Rule[]): RuleTitles {
  return Object.fromEntries(list.map(({ id, title }) => [id, title]));
}

export const ruleTitles = /* @__PURE__ */ titlesOf(rules);

/** Of the rules that can speak of rows of cells that never were a file (a sheet). */
export const cellRuleTitles = /* @__PURE__ */ titlesOf(cellRules);
