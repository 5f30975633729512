// The suggestions: rule by rule, each with its choices. The user decides.
import { useMemo, useRef } from 'preact/hooks';
import { ruleTitles } from '../../core/index.ts';
import { groupIssues } from '../../ui/index.ts';
import type { Checked } from '../src/check-sheet.ts';
import { Suggestion, type SuggestionActions } from './suggestion.tsx';

interface SuggestionsProps extends SuggestionActions {
  readonly checked: Checked;
}

export function Suggestions({ checked, ...actions }: SuggestionsProps) {
  const { report } = checked;
  const order = useRef<string[]>([]);
  const groups = useMemo(() => {
    const issues = report.issues.filter(({ fix }) => fix?.kind === 'suggested');
    const found = groupIssues({ issues, rules: {} });
    // Rules stay where they are while one suggestion after the other is applied.
    const known = order.current;
    for (const { rule } of found) if (!known.includes(rule)) known.push(rule);
    return found.sort((a, b) => known.indexOf(a.rule) - known.indexOf(b.rule));
  }, [report]);
  const isCapped = (rule: string) =>
    report.issues.filter((issue) => issue.rule === rule).length < (report.rules[rule] ?? 0);
  if (groups.length === 0) return null;
  return (
    <section class="pf-report" aria-labelledby="suggestions">
      <h3 class="pf-heading" id="suggestions">
        Suggestions, for you to decide
      </h3>
      {groups.map((group) => (
        <Suggestion
          key={group.rule}
          group={group}
          title={ruleTitles[group.rule] ?? group.rule}
          capped={isCapped(group.rule)}
          {...actions}
        />
      ))}
    </section>
  );
}
