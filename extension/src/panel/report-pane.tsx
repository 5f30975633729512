// What was found in one file: the report and what goes beside it. Knows nothing of where the file is meant to go.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FullReport, NO_FILTER } from '../../../ui/index.ts';
import type { Checked } from '../messages.ts';

interface ReportPaneProps {
  readonly checked: Checked;
  /** Sections of the host's own. */
  readonly children?: ComponentChildren;
}

export function ReportPane({ checked: { report, overview, titles }, children }: ReportPaneProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  return (
    <FullReport
      report={report}
      overview={overview ?? null}
      titles={titles}
      filter={filter}
      onFilter={setFilter}
      onSelect={() => {}}
    >
      {children}
    </FullReport>
  );
}
