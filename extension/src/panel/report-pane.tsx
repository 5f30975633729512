// What was found in one file: the report and what goes beside it. Knows nothing of where the file is meant to go.
import { useState } from 'preact/hooks';
import { FullReport, NO_FILTER } from '../../../ui/index.ts';
import type { Checked } from '../messages.ts';

interface ReportPaneProps {
  readonly checked: Checked;
}

export function ReportPane({ checked: { report, overview, titles } }: ReportPaneProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  return (
    <FullReport
      report={report}
      overview={overview ?? null}
      titles={titles}
      filter={filter}
      onFilter={setFilter}
      onSelect={() => {}}
    />
  );
}
