// What becomes of a row, by the check and by what the API says: a plan to read, not a promise.
import { nameOf } from '../place.ts';
import { type Fields, textOf } from '../requests/answer.ts';
import type { RequestContext } from '../requests/context.ts';
import { type Difference, differences, topFields } from '../requests/differences.ts';
import type { Cell, Listed, LiveView, RowView, TableView } from '../rule.ts';
import { liveRuleIds } from '../rule-sets.ts';
import type { Issue } from '../types.ts';
import { otherOwner } from './email-owner.ts';
import { parentsOf } from './parents.ts';
import { groupOf } from './partner-group.ts';
import { recordedMoney } from './recorded-money.ts';

/** `unclear`: cannot be told. */
export type Verdict = 'create' | 'update' | 'unchanged' | 'skipped' | 'fails' | 'unclear';

export interface RowPlan {
  /** 1-based. */
  readonly row: number;
  readonly is: Verdict;
  readonly why: readonly Reason[];
  readonly changes: readonly Difference[];
  /** When the oldest answer it rests on was read; absent: it rests on none. */
  readonly at?: number;
  /** Of a lead's or a deal's partner, where it is known. */
  readonly group?: string;
}

export interface Reason {
  readonly is:
    | 'error'
    | 'blank'
    /** A transaction of this key is there. */
    | 'recorded'
    | 'not-checked'
    | 'not-compared'
    /** The partner_key, or the email, is another one's. */
    | 'key-taken'
    | 'key-elsewhere'
    | 'email-elsewhere';
  readonly column?: string;
  /** What the cell says, whose it is, or the sentence of an error. */
  readonly text: string;
}

export interface PlanSetting extends Pick<TableView, 'program' | 'workbook'> {
  readonly live: LiveView;
  readonly orders: RequestContext['orders'];
}

type Outcome = Pick<RowPlan, 'is'> & Partial<Pick<RowPlan, 'changes'>>;

/** @param errors the check's: with one of them nothing else counts */
export function planRow(row: RowView, errors: readonly Issue[], setting: PlanSetting): RowPlan {
  const { live, orders } = setting;
  const type = setting.program.type.name;
  const why: Reason[] = [];
  const times: number[] = [];

  function note(cell: Cell, answer: { readonly at: number } | undefined): void {
    if (answer) times.push(answer.at);
    else why.push({ is: 'not-checked', column: nameOf(cell), text: cell.text });
  }

  /** Null: there is none, or the cell is blank. */
  function ask(column: string): Fields | null | undefined {
    const cell = row.get(column);
    if (!cell?.readable) return null;
    const answer = live.find(type as Listed, column, cell.text);
    note(cell, answer);
    return answer?.record;
  }

  function compared(record: Fields): Outcome {
    const changes = differences(row, record, orders);
    const open = row.cells.filter(({ text, column }) => {
      return text !== '' && !(column && topFields(column).some((field) => field in record));
    });
    for (const cell of open) why.push({ is: 'not-compared', column: nameOf(cell), text: cell.text });
    return { is: changes.length ? 'update' : open.length ? 'unclear' : 'unchanged', changes };
  }

  const outcomes: { readonly [type in Listed]: () => Outcome | undefined } = {
    partners() {
      const record = ask('partner_email');
      const isSame = record && record.partner_key === row.get('partner_key')?.text;
      const holder = isSame ? record : ask('partner_key');
      if (record !== undefined && holder && holder.key !== record?.key) {
        why.push({
          is: record ? 'key-taken' : 'key-elsewhere',
          column: 'partner_key',
          text: textOf(holder.email),
        });
        return { is: record ? 'fails' : 'unclear' };
      }
      return record ? compared(record) : undefined;
    },
    customers() {
      const named = row.get('ps_customer_key');
      // It has been noted as a parent of the row.
      const record = named?.readable
        ? live.find('customers', 'ps_customer_key', named.text)?.record
        : ask('customer_key');
      ask('email');
      const taken = record && otherOwner(row, live);
      if (taken) {
        why.push({ is: 'email-elsewhere', column: 'email', text: taken.owner });
        return { is: 'unclear' };
      }
      return record ? compared(record) : undefined;
    },
    transactions() {
      const record = ask('key');
      if (!record) return undefined;
      why.push({ is: 'recorded', column: 'key', text: recordedMoney(record) });
      return { is: 'skipped' };
    },
  };

  function outcome(): Outcome {
    for (const { cell, answer } of parentsOf(row, setting.program.type, live, setting.workbook))
      note(cell, answer);
    const group = type === 'partners' ? row.get('partner_group') : undefined;
    if (group?.readable) note(group, live.list('groups'));
    const own = outcomes[type as Listed]?.() ?? { is: 'create' };
    return why.some(({ is }) => is === 'not-checked') ? { ...own, is: 'unclear' } : own;
  }

  const found = outcome();
  const group = type === 'leads' || type === 'deals' ? groupOf(row, setting) : undefined;
  const restsOnAnswers = errors.length === 0 || errors.some(({ rule }) => liveRuleIds.includes(rule));
  return {
    row: row.row,
    changes: [],
    ...found,
    why,
    ...(errors.length ? failing(errors) : {}),
    ...(times.length && restsOnAnswers ? { at: Math.min(...times) } : {}),
    ...(group === undefined ? {} : { group }),
  };
}

function failing(errors: readonly Issue[]): Pick<RowPlan, 'is' | 'why' | 'changes'> {
  return { is: 'fails', why: errors.map(({ message }) => ({ is: 'error', text: message })), changes: [] };
}
