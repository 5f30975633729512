// What was found in one file: its type, the report and what goes beside it, the rows around an issue.
// Knows nothing of where the file is meant to go; a page that shows it adopts ui/style.css and report-pane.css.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { cellAddress, FullReport, NO_FILTER } from '../../../ui/index.ts';
import type { Checker } from '../checker.ts';
import { RowsTable } from './rows-table.tsx';
import { TypeChoice } from './type-choice.tsx';
import type { Recheck } from './use-recheck.ts';

interface ReportPaneProps {
  readonly recheck: Recheck;
  readonly rows: Checker['rows'];
  /** Sections of the host's own. */
  readonly children?: ComponentChildren;
}

export function ReportPane({ recheck, rows, children }: ReportPaneProps) {
  const { report, overview, titles, whys } = recheck.checked;
  const [filter, setFilter] = useState(NO_FILTER);
  return (
    <div class="report-pane" aria-busy={recheck.busy}>
      <TypeChoice recheck={recheck} />
      <FullReport
        report={report}
        overview={overview ?? null}
        titles={titles}
        whys={whys}
        filter={filter}
        onFilter={setFilter}
        onSelect={() => undefined}
        below={(issue) => cellAddress(issue) !== 'File' && <RowsTable issue={issue} ask={rows} />}
      >
        {children}
      </FullReport>
    </div>
  );
}
