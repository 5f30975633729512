// Rules that speak beside something else than the table, with their sentences, and which rules speak of what.
import type { RuleSet } from './check-options.ts';
import { liveMessages } from './messages/live.ts';
import { workbookMessages } from './messages/workbook.ts';
import type { Rule } from './rule.ts';
import { cellRules, liveRules, workbookRules } from './rules/index.ts';

export const workbookSet: RuleSet = { rules: workbookRules, messages: workbookMessages };
export const liveSet: RuleSet = { rules: liveRules, messages: liveMessages };

/** Of the rules that can speak of rows of cells that never were a file (a sheet). */
export const cellRuleIds = /* @__PURE__ */ idsOf(cellRules);
export const workbookRuleIds = /* @__PURE__ */ idsOf(workbookRules);
export const liveRuleIds = /* @__PURE__ */ idsOf(liveRules);

function idsOf(rules: readonly Rule[]): readonly string[] {
  return rules.map(({ id }) => id);
}
