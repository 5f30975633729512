// The report as people see it, the same in the sidebar, on the importer page and in the popup.
import { useMemo, useState } from 'preact/hooks';
import type { Issue, Report } from '../core/index.ts';
import { Counts } from './counts.tsx';
import { groupIssues } from './group-issues.ts';
import { IssueGroups } from './issue-groups.tsx';
import type { OnSelect } from './issue-item.tsx';
import type { Titles } from './title-of.ts';
import { Totals } from './totals.tsx';
import { type RowsWord, VerdictHead } from './verdict.tsx';

export interface ReportViewProps {
  readonly report: Report;
  /** Called with the issue the user picked. Without it issues are plain text: a button must lead somewhere. */
  readonly onSelect?: OnSelect;
  /** Rule id to plain words, handed in so that the view never pulls the rules into the panel. */
  readonly titles?: Titles;
  readonly rowsWord?: RowsWord;
}

export function ReportView({ report, onSelect, titles = {}, rowsWord = ['row', 'rows'] }: ReportViewProps) {
  const { issues, totals, counts } = report;
  const groups = useMemo(() => groupIssues(report), [report]);
  const [selected, setSelected] = useState<Issue>();
  const select: OnSelect | undefined =
    onSelect &&
    ((issue) => {
      setSelected(issue);
      onSelect(issue);
    });
  return (
    <div class="pf-report">
      <VerdictHead report={report} rowsWord={rowsWord} />
      <Counts counts={counts} />
      {totals && totals.length > 0 && <Totals totals={totals} />}
      {issues.length > 0 ? (
        <IssueGroups groups={groups} titles={titles} selected={selected} onSelect={select} />
      ) : (
        <p class="pf-note pf-nothing">Nothing was found to report.</p>
      )}
    </div>
  );
}
