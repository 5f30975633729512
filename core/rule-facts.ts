// What lists show of rules, in the order of the catalogue.
import type { Rule } from './rule.ts';
import { cellRules, formRules } from './rules/index.ts';

/** A rule may speak at another level where its case differs. */
export type RuleFacts = Pick<Rule, 'id' | 'title' | 'level'>;

function factsOf(list: readonly Rule[]): readonly RuleFacts[] {
  return list.map(({ id, title, level }) => ({ id, title, level }));
}

/** Of the rules about a file's form. */
export const formRuleFacts = /* @__PURE__ */ factsOf(formRules);

/** Of the rules that can speak of rows of cells that never were a file (a sheet). */
export const cellRuleFacts = /* @__PURE__ */ factsOf(cellRules);
