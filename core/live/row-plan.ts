// What becomes of a row, by the check and by what the API says: a plan to read, not a promise.
import type { Facts } from '../check.ts';
import { fromCents } from '../money.ts';
import { nameOf } from '../place.ts';
import type { Cell, RowView, TableView } from '../rule.ts';
import { compareRecord, type FieldChange } from './compare-record.ts';
import type { Listed, LiveAnswer, LiveRecord, LiveView } from './live-view.ts';
import { parentsOf } from './parents.ts';

/** `unclear`: cannot be told. */
export type Verdict = 'create' | 'update' | 'unchanged' | 'skipped' | 'fails' | 'unclear';

export interface RowPlan {
  /** 1-based. */
  readonly row: number;
  readonly is: Verdict;
  readonly why: readonly Reason[];
  readonly changes: readonly FieldChange[];
  /** When the oldest answer it rests on was read; absent: it rests on none. */
  readonly at?: number;
  /** Of the record there is, as paths take it. */
  readonly key?: string;
  /** Of a lead's or a deal's partner, where it is known. */
  readonly group?: string;
}

export interface Reason {
  readonly is:
    | 'error'
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
  readonly orders: Facts['orders'];
}

type Outcome = Pick<RowPlan, 'is'> & Partial<Pick<RowPlan, 'changes' | 'key'>>;

/** @param errors sentences of the check's errors: with one of them nothing else counts */
export function planRow(row: RowView, errors: readonly string[], setting: PlanSetting): RowPlan {
  const { live, orders } = setting;
  const type = setting.program.type.name;
  const why: Reason[] = errors.map((text) => ({ is: 'error', text }));
  const times: number[] = [];

  function note(cell: Cell, answer: LiveAnswer | undefined): LiveRecord | null | undefined {
    if (answer) times.push(answer.at);
    else why.push({ is: 'not-checked', column: nameOf(cell), text: cell.text });
    return answer?.record;
  }

  /** Null: there is none, or the cell is blank. */
  function ask(column: string): LiveRecord | null | undefined {
    const cell = row.get(column);
    return cell?.readable ? note(cell, live.find(type as Listed, column, cell.text)) : null;
  }

  function compared(record: LiveRecord, key: string | undefined): Outcome {
    const { changes, open } = compareRecord(row, record, live, orders);
    for (const cell of open) why.push({ is: 'not-compared', column: nameOf(cell), text: cell.text });
    const is = changes.length ? 'update' : open.length ? 'unclear' : 'unchanged';
    return key ? { is, changes, key } : { is, changes };
  }

  const outcomes: { readonly [type in Listed]: () => Outcome | undefined } = {
    partners() {
      const record = ask('partner_email');
      const isSame = record && record.partner_key === row.get('partner_key')?.text;
      const holder = isSame ? record : ask('partner_key');
      if (record !== undefined && holder && holder.partnership_key !== record?.partnership_key) {
        const is = record ? 'key-taken' : 'key-elsewhere';
        why.push({ is, column: 'partner_key', text: holder.partner_email ?? '' });
        return { is: record ? 'fails' : 'unclear' };
      }
      return record ? compared(record, record.partnership_key) : undefined;
    },
    customers() {
      const named = row.get('ps_customer_key');
      // That one is a parent of the row, and noted as such.
      const record = named?.readable
        ? live.find('customers', 'ps_customer_key', named.text)?.record
        : ask('customer_key');
      const owner = ask('email');
      if (record && owner && owner.ps_customer_key !== record.ps_customer_key) {
        why.push({
          is: 'email-elsewhere',
          column: 'email',
          text: owner.customer_key || (owner.ps_customer_key ?? ''),
        });
        return { is: 'unclear' };
      }
      return record ? compared(record, record.customer_key) : undefined;
    },
    transactions() {
      const record = ask('key');
      if (!record) return undefined;
      const { amount, currency } = record;
      why.push({ is: 'recorded', column: 'key', text: amount ? `${fromCents(amount, 2)} ${currency}` : '' });
      return { is: 'skipped' };
    },
  };

  function outcome(): Outcome {
    if (row.blank) return { is: 'skipped' };
    for (const { cell, answer } of parentsOf(row, setting, live)) note(cell, answer);
    if (errors.length) return { is: 'fails' };
    const own = outcomes[type as Listed]?.() ?? { is: 'create' };
    return why.some(({ is }) => is === 'not-checked') ? { ...own, is: 'unclear' } : own;
  }

  const found = outcome();
  return {
    row: row.row,
    changes: [],
    ...found,
    why,
    ...(times.length ? { at: Math.min(...times) } : {}),
  };
}
