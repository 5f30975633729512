// One row of the plan: where, what it is about, why, what changes, and how old the answers are. A click goes to it.
import type { RowPlan, TypeName } from '../../../core/index.ts';
import { Sentence, Shown } from '../../../ui/index.ts';
import { sentencesOf } from './words.ts';

const LIMIT = 80;

interface RowItemProps {
  readonly plan: RowPlan;
  readonly type: TypeName;
  readonly name: string;
  /** Absent: it rests on no answer. */
  readonly age: string | undefined;
  readonly onSelect: () => void;
}

export function RowItem({ plan, type, name, age, onSelect }: RowItemProps) {
  return (
    <button type="button" class="pf-issue" onClick={onSelect}>
      <span class="pf-address">
        Row {plan.row}
        <span class="pf-hidden">: </span>
      </span>
      <span class="row-plan">
        {(name !== '' || age !== undefined) && (
          <span class="named">
            <Shown text={name} limit={LIMIT} /> {age !== undefined && <span class="age">{age}</span>}
          </span>
        )}
        {plan.changes.map(({ column, record, row }) => (
          <span key={column} class="change">
            {column}:{' '}
            {record === '' ? <span class="pf-blank">blank</span> : <Shown text={record} limit={LIMIT} />}
            <span class="pf-hidden"> becomes </span>
            <span aria-hidden="true"> → </span>
            <b>
              <Shown text={row} limit={LIMIT} />
            </b>
          </span>
        ))}
        {sentencesOf(plan, type).map((sentence) => (
          <span key={sentence} class="reason">
            <Sentence text={sentence} />
          </span>
        ))}
      </span>
    </button>
  );
}
