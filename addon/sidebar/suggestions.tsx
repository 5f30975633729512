// The suggestions: rule by rule, each with its choices. The user decides.
import { useMemo } from 'preact/hooks';
import { groupIssues } from '../../ui/index.ts';
import type { Checked } from '../src/check-sheet.ts';
import { Suggestion, type SuggestionActions } from './suggestion.tsx';

interface SuggestionsProps extends SuggestionActions {
  readonly checked: Checked;
}

export function Suggestions({ checked, ...actions }: SuggestionsProps) {
  const { report, titles } = checked;
  const groups = useMemo(() => {
    const issues = report.issues.filter(({ fix }) => fix?.kind === 'suggested');
    return groupIssues({ issues, rules: {} });
  }, [report]);
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
          title={titles[group.rule] ?? group.rule}
          total={report.rules[group.rule] ?? 0}
          {...actions}
        />
      ))}
    </section>
  );
}
