// One tab of the plan: its type, whether it is ready and why not, what it waits for, what the rules found, what becomes
// of its rows, and what can be made of it: rows for missing parents, one file per group.
import { importTypes, ruleTitles } from '../../../core/index.ts';
import { counted, groupIssues, IssueGroup, LevelIcon } from '../../../ui/index.ts';
import type { Select } from '../use-select.ts';
import { GroupFiles } from './group-files.tsx';
import { missingParents } from './missing-parents.ts';
import { ParentsToAdd } from './parents-to-add.tsx';
import type { PlannedTab } from './plan-workbook.ts';
import { RowPlans } from './row-plans.tsx';
import type { PlanState, PlanWork } from './use-plan.ts';

interface PlanTabProps {
  readonly tab: PlannedTab;
  readonly state: PlanState;
  readonly planning: PlanWork;
  readonly onSelect: Select;
}

export function PlanTab({ tab, state, planning, onSelect }: PlanTabProps) {
  const { name, type, report, ready, why, waitsFor, needsInProgram } = tab;
  const goTo = (row: number, position = 1) => onSelect(tab.tab.sheetId, row, position);
  const parents = missingParents(tab, state.tabs);
  return (
    <li class={`pf-report table ${ready ? 'pf-pass' : 'pf-error'}`}>
      <h3>
        <button type="button" class="link" onClick={() => goTo(1)}>
          {name}
        </button>
      </h3>
      <p class="about">
        {type && importTypes[type].title}, {counted(report.rows, 'row')}
      </p>
      <p class="ready">
        <LevelIcon name={ready ? 'pass' : 'error'} /> {ready ? 'Ready' : 'Not ready'}
      </p>
      <ul class="facts">
        {waitsFor.length > 0 && <li>Import first: {waitsFor.join(', ')}.</li>}
        {why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {!state.isAsked && needsInProgram.map(({ message }) => <li key={message}>{message}</li>)}
      </ul>
      {state.isAsked && <RowPlans tab={tab} state={state} onSelect={goTo} />}
      {groupIssues(tab).map((group) => (
        <IssueGroup
          key={group.rule}
          group={group}
          title={ruleTitles[group.rule] ?? group.rule}
          startOpen={false}
          onSelect={({ row, cells }) => goTo(row, cells?.[0])}
        />
      ))}
      {parents.length > 0 && <ParentsToAdd parents={parents} planning={planning} />}
      {tab.rules['mixed-groups'] !== undefined && <GroupFiles tab={tab} />}
    </li>
  );
}
