// The report with what goes beside it, and a way through thousands of issues: filter, next, previous.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Overview, Report } from '../core/index.ts';
import { AgeChart } from './age-chart.tsx';
import { counted } from './counted.ts';
import { FilterBar } from './filter-bar.tsx';
import { type Filter, filterIssues, isFiltering, issueColumns } from './filter-issues.ts';
import { groupIssues } from './group-issues.ts';
import { IssueGroups } from './issue-groups.tsx';
import type { OnSelect } from './issue-item.tsx';
import type { Below } from './issue-list.tsx';
import { type IssuePlace, indexAt, neighbour, type Way } from './issue-place.ts';
import { PartnerTable } from './partner-table.tsx';
import { Section } from './section.tsx';
import { Stepper } from './stepper.tsx';
import { type Titles, titleOf } from './title-of.ts';
import { Totals } from './totals.tsx';
import { useStepKeys } from './use-step-keys.ts';
import { VerdictHead } from './verdict.tsx';

interface FullReportProps {
  readonly report: Report;
  readonly overview: Overview | null;
  readonly titles: Titles;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onSelect: OnSelect;
  readonly whys?: Titles | undefined;
  /** What shows below the selected issue. */
  readonly below?: Below | undefined;
  /** Sections of the host's own, above the others. */
  readonly children?: ComponentChildren;
}

export function FullReport(props: FullReportProps) {
  const { report, overview, titles, whys, below, filter, onFilter, onSelect, children } = props;
  const { totals } = report;
  const columns = useMemo(() => issueColumns(report.issues), [report]);
  const issues = useMemo(
    () => filterIssues(report.issues, filter, (rule) => titleOf(titles, rule)),
    [report, titles, filter],
  );
  const groups = useMemo(
    () => groupIssues({ issues, rules: isFiltering(filter) ? {} : report.rules }),
    [report, filter, issues],
  );
  // A place and not an issue: after another check the way goes on from there.
  const [place, setPlace] = useState<IssuePlace>();
  const select: OnSelect = (issue) => {
    setPlace(issue);
    onSelect(issue);
  };
  const step = (way: Way) => {
    const next = neighbour(issues, place, way);
    if (next) select(next);
  };
  const view = useStepKeys(step);
  return (
    <div class="pf-report" ref={view}>
      <VerdictHead report={report} />
      {!!totals?.length && <Totals totals={totals} />}
      {(overview || children) && (
        <div class="pf-section">
          {children}
          {!!overview?.partners?.count && (
            <Section title="Amounts by partner" gist={counted(overview.partners.count, 'partner')}>
              {() => overview.partners && <PartnerTable {...overview.partners} />}
            </Section>
          )}
          {overview?.ages.map((ages) => (
            <Section key={ages.column} title="Age of the rows" gist={`oldest ${ages.oldest}`}>
              {() => <AgeChart ages={ages} total={report.rows} />}
            </Section>
          ))}
        </div>
      )}
      {report.issues.length > 0 ? (
        <>
          <FilterBar
            report={report}
            columns={columns}
            filter={filter}
            found={issues.length}
            onFilter={onFilter}
          />
          <IssueGroups
            groups={groups}
            titles={titles}
            whys={whys}
            below={below}
            selected={issues[indexAt(issues, place)]}
            onSelect={select}
          />
          {issues.length > 0 && <Stepper issues={issues} place={place} onStep={step} />}
        </>
      ) : (
        <p class="pf-note pf-nothing">Nothing was found to report.</p>
      )}
    </div>
  );
}
