// One tab of the plan: its type, whether it is ready and why not, what it waits for, what the workbook rules found.
import { importTypes } from '../../core/index.ts';
import { counted, groupIssues, IssueGroup, LevelIcon } from '../../ui/index.ts';
import type { Titles } from '../src/check-sheet.ts';
import type { PlannedTab } from '../src/plan-workbook.ts';
import type { Select } from './use-select.ts';

interface PlanTabProps {
  readonly tab: PlannedTab;
  readonly titles: Titles;
  readonly onSelect: Select;
}

export function PlanTab({ tab, titles, onSelect }: PlanTabProps) {
  const { sheetId, name, type, rows, ready, why, waitsFor, needs } = tab;
  const goTo = (row: number, position = 1) => onSelect(sheetId, row, position);
  return (
    <li class={`pf-report table ${ready ? 'pf-pass' : 'pf-error'}`}>
      <h3>
        <button type="button" class="link" onClick={() => goTo(1)}>
          {name}
        </button>
      </h3>
      <p class="about">
        {type && importTypes[type].title}, {counted(rows, 'row')}
      </p>
      <p class="ready">
        <LevelIcon name={ready ? 'pass' : 'error'} /> {ready ? 'Ready' : 'Not ready'}
      </p>
      <ul class="facts">
        {waitsFor.length > 0 && <li>Import first: {waitsFor.join(', ')}.</li>}
        {why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {needs.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {groupIssues(tab).map((group) => (
        <IssueGroup
          key={group.rule}
          group={group}
          title={titles[group.rule] ?? group.rule}
          startOpen={false}
          onSelect={({ row, cells }) => goTo(row, cells?.[0])}
        />
      ))}
    </li>
  );
}
