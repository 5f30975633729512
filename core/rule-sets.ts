// Rules that speak beside something else than the table, with their sentences.
import type { RuleSet } from './check-options.ts';
import { liveMessages } from './messages/live.ts';
import { workbookMessages } from './messages/workbook.ts';
import { liveRules, workbookRules } from './rules/index.ts';

export const workbookSet: RuleSet = { rules: workbookRules, messages: workbookMessages };
export const liveSet: RuleSet = { rules: liveRules, messages: liveMessages };

export const workbookRuleIds = /* @__PURE__ */ idsOf(workbookSet);
export const liveRuleIds = /* @__PURE__ */ idsOf(liveSet);

function idsOf({ rules }: RuleSet): readonly string[] {
  return rules.map(({ id }) => id);
}
