// The ways to push in plain words: what each carries and what not for a type, what it says back, whether triggers
// fire; and which one is offered first. Facts: partnerstack.md 3.0 and 3.9.
import {
  type Column,
  importTypes,
  type LeftOut,
  notCarried,
  type PushMode,
  type TypeName,
} from '../../../core/index.ts';
import type { Environment } from '../../src/keys.ts';

export const MODES: readonly PushMode[] = ['import', 'rows', 'hand-off'];

export const MODE_TITLES: { readonly [mode in PushMode]: string } = {
  import: 'Import',
  rows: 'Row by row',
  'hand-off': 'Hand-off',
};

export const MODE_BRIEF: { readonly [mode in PushMode]: string } = {
  import: 'The clean rows as one file, through PartnerStack’s import API.',
  rows: 'One API call for each row, with an answer for each row.',
  'hand-off': 'The clean rows as a file that you upload in the dashboard.',
};

export const SAYS_BACK: { readonly [mode in PushMode]: string } = {
  import: 'Only that the file was taken. Then the rows are read back until each is found.',
  rows: 'Created, updated or failed, with PartnerStack’s own words for each row.',
  'hand-off': 'Nothing to Preflight: the dashboard shows its own report.',
};

/** What the article says of the importer's boxes (partnerstack.md 2). */
const BOXES: { readonly [type in TypeName]?: string } = {
  partners: ', which has a box to disable them and one to mail invitations',
  rewards: ', as far as it offers that for rewards',
};

export function triggersOf(mode: PushMode, environment: Environment, type: TypeName): string {
  if (mode === 'hand-off')
    return `You decide in the dashboard${BOXES[type] ?? ', which has a box to disable them'}.`;
  if (environment === 'test') return 'They cannot be switched off. Test transactions make no rewards.';
  if (mode === 'rows') return 'They cannot be switched off: treat them as on.';
  return 'PartnerStack does not say whether triggers fire or invitations are mailed: treat both as on.';
}

export function carries(type: TypeName, mode: PushMode): string {
  if (mode !== 'rows') return 'Every column of the importer.';
  return notCarried(type, 'rows', 'create').length > 0
    ? 'What the API has a place for. Rows that need more are listed and left out, never stripped.'
    : 'Every column of the importer.';
}

/** Blank: nothing is missing. */
export function carriesNot(type: TypeName, mode: PushMode): readonly string[] {
  if (mode === 'import') return ['A choice about triggers and invitations.'];
  if (mode === 'hand-off') return [];
  const { singular } = importTypes[type];
  return [
    ...grouped(notCarried(type, 'rows', 'create'), type),
    ...(updates(type) ? grouped(notCarried(type, 'rows', 'update').filter(onlyOfUpdates), type) : []),
  ].map((words) => `${words.replace('{record}', singular)}.`);
}

/** Why a mode cannot be chosen; blank: it can. */
export function closedBy(mode: PushMode, type: TypeName, environment: Environment): string {
  if (mode !== 'import') return '';
  if (!importTypes[type].api.importPath) return `PartnerStack has no import of ${type} through its API.`;
  return environment === 'test' ? 'Imports take production keys only.' : '';
}

/** The mode offered first. */
export function usualMode(type: TypeName, environment: Environment, hasOldRows: boolean): PushMode {
  if (environment === 'test') return 'rows';
  if (hasOldRows) return 'hand-off';
  return closedBy('import', type, environment) ? 'rows' : 'import';
}

/** The importer creates or changes these; the others it only creates (partnerstack.md 1.1-1.6). */
function updates(type: TypeName): boolean {
  return type === 'partners' || type === 'customers' || type === 'transactions' || type === 'rewards';
}

function onlyOfUpdates({ why }: LeftOut): boolean {
  return why === 'no-update' || why === 'not-on-update';
}

type Why = LeftOut['why'];

const WORDS: { readonly [why in Why]?: (columns: string, first: Column | undefined) => string } = {
  'no-place': (columns) => columns,
  unproven: (columns) => `${columns}, until a push has shown that this account keeps it`,
  'only-value': (columns, first) =>
    `${columns} other than ${first?.api && 'implied' in first.api ? first.api.implied : ''}`,
  'by-target': (columns) => `${columns}: the reward goes to the partner behind its target`,
  needed: (columns) => `A row without ${columns}`,
  'no-update': () => 'Changes to a {record} that is there',
  'not-on-update': (columns) => `Of a {record} that is there: ${columns}`,
};

function grouped(found: readonly LeftOut[], type: TypeName): string[] {
  const groups = new Map<string, { why: Why; columns: string[] }>();
  for (const { why, column = '' } of found) {
    // A value of its own for each column, and each need stands alone.
    const name = why === 'only-value' || why === 'needed' ? `${why} ${column}` : why;
    const group = groups.get(name);
    if (group) group.columns.push(column);
    else groups.set(name, { why, columns: [column] });
  }
  return Array.from(groups.values(), ({ why, columns }) => {
    const first = importTypes[type].columns.find(({ key }) => key === columns[0]);
    const names = columns.map((column) => column.split(' | ').join(' or ')).join(', ');
    return WORDS[why]?.(names, first) ?? names;
  });
}
