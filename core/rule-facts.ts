// What lists show of rules, in the order of the catalogue.
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** A rule may speak at another level where its case differs. */
export type RuleFacts = Pick<Rule, 'id' | 'title' | 'level'>;

export const ruleFacts = /* @__PURE__ */ factsOf(rules);

function factsOf(list: readonly Rule[]): readonly RuleFacts[] {
  return list.map(({ id, title, level }) => ({ id, title, level }));
}
