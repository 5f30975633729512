// What becomes of rows, in words.
import { importTypes, type Reason, type RowPlan, type TypeName, type Verdict } from '../../../core/index.ts';

export const VERDICTS: readonly {
  readonly is: Verdict;
  readonly title: string;
  readonly tone: 'pass' | 'info' | 'warning' | 'error' | 'unchecked';
}[] = [
  { is: 'fails', title: 'Will fail', tone: 'error' },
  { is: 'unclear', title: 'Cannot tell', tone: 'warning' },
  { is: 'create', title: 'Create', tone: 'info' },
  { is: 'update', title: 'Update', tone: 'info' },
  { is: 'unchanged', title: 'Unchanged', tone: 'pass' },
  { is: 'skipped', title: 'Skipped', tone: 'unchecked' },
];

/** What is to be known of all rows of a verdict; blank: nothing. */
export function noteOf(is: Verdict, type: TypeName): string {
  if (type === 'partners' && (is === 'update' || is === 'unchanged'))
    return `Matched by email, as an import probably does: PartnerStack does not say. Row by row, the API changes only ${changeable(type)}.`;
  if (type === 'customers' && (is === 'update' || is === 'unchanged'))
    return `An import refuses a row whose email is taken, so it would skip these, but perhaps for rows with a ps_customer_key. Row by row, the API changes ${changeable(type)}.`;
  if (type === 'transactions' && is === 'skipped')
    return 'PartnerStack records a transaction key once. Whether the row changes anything is not public.';
  if (is === 'create' && (type === 'leads' || type === 'deals' || type === 'rewards'))
    return `PartnerStack names nothing that tells ${importTypes[type].title.toLowerCase()} apart, so whether they are there already is not looked up.`;
  return '';
}

const REASONS: { readonly [is in Reason['is']]: (reason: Reason) => string } = {
  // Its row stands beside it.
  error: ({ text }) => text.replace(/^Row \d+(?:, |: )/, ''),
  blank: () => 'The row is blank.',
  recorded: ({ text }) => (text ? `It is there, with ${text}.` : 'It is there.'),
  'not-checked': ({ column, text }) => `Not checked: ${column} "${text}".`,
  'not-compared': ({ column }) => `${column} cannot be compared.`,
  'key-taken': ({ text }) =>
    `The partner_key belongs to the partner "${text}" already, and no two partners share a key.`,
  'key-elsewhere': ({ text }) =>
    `The partner_key belongs to the partner "${text}". Whether an import changes that partner's email or refuses the row is not public.`,
  'email-elsewhere': ({ text }) => `The email belongs to the customer "${text}".`,
};

/** All that is said of a row besides its changes. */
export function sentencesOf({ why, changes }: RowPlan, type: TypeName): string[] {
  const changed = type === 'partners' ? changes.map(({ column }) => CHANGES[column] ?? '') : [];
  return [...why.map((reason) => REASONS[reason.is](reason)), ...changed.filter((one) => one !== '')];
}

/** Of a partner. */
const CHANGES: { readonly [column: string]: string | undefined } = {
  partner_key: 'Default referral links that exist do not change: they keep the old key.',
  partner_group: 'The partner moves to another group.',
};

function changeable(type: TypeName): string {
  const columns = importTypes[type].columns.filter(({ api }) => api && 'at' in api && api.updates);
  return columns.map(({ key }) => key).join(', ');
}
