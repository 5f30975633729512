// Rows without a finding, to put one damaged cell into.
import { type TypeName, typeNames } from '../../core/index.ts';
import type { Damage } from './damage.ts';

interface Record {
  [column: string]: string;
}

const ROWS: { readonly [type in TypeName]?: (n: number) => Record } = {
  customers: (n) => ({
    customer_key: `acct_${n}`,
    email: `ann${n}@lee.com`,
    partner_key: 'ann-lee',
    name: `Lee ${n}`,
    created_at: '2024-01-02',
  }),
  transactions: (n) => ({
    customer_key: `acct_${n}`,
    amount_in_cents: `${12_345 + n}`,
    key: `invoice_${n}`,
    created_at: '2024-01-02',
    currency: 'USD',
  }),
  rewards: (n) => ({
    partner_key: 'ann-lee',
    amount_in_cents: `${12_345 + n}`,
    reward_description: `Bonus ${n}`,
    reward_currency: 'USD',
    is_external: 'false',
    status: 'paid',
  }),
  leads: (n) => ({
    first_name: 'Ann',
    last_name: 'Lee',
    email: `ann${n}@lee.com`,
    company: `Lee ${n}`,
    partner_key: 'ann-lee',
    status: 'open',
    notes: `Note ${n}`,
  }),
};

export interface Table {
  readonly type: TypeName;
  readonly rows: readonly (readonly string[])[];
  /** The column of the case. */
  readonly column: string;
  readonly position: number;
}

/** A header and a row for each cell of the case. */
export function tableOf({ column: name, cells }: Damage): Table {
  const [typeName, column = ''] = name.split('.');
  const type = typeNames.find((one) => one === typeName);
  const rowOf = type && ROWS[type];
  if (!rowOf) throw new Error(`no rows for ${name}`);
  const records = cells.map(([typed], at) => {
    const record = rowOf(at + 1);
    if (column === 'amount_in_dollars') delete record.amount_in_cents;
    return { ...record, [column]: typed };
  });
  const header = Object.keys(records[0] ?? {});
  return {
    type,
    rows: [header, ...records.map((record) => Object.values(record))],
    column,
    position: header.indexOf(column) + 1,
  };
}
