// The report as people see it, the same in the sidebar, on the importer page and in the popup.
import type { Report } from '../core/index.ts';
import { Counts } from './counts.tsx';
import { IssueGroups, type Titles } from './issue-groups.tsx';
import type { OnSelect } from './issue-item.tsx';
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
  return (
    <div class="pf-report">
      <VerdictHead report={report} rowsWord={rowsWord} />
      <Counts counts={counts} />
      {totals && totals.length > 0 && <Totals totals={totals} />}
      {issues.length > 0 ? (
        <IssueGroups report={report} titles={titles} onSelect={onSelect} />
      ) : (
        <p class="pf-note pf-nothing">Nothing was found to report.</p>
      )}
    </div>
  );
}
