// Sentences on the importer's triggers and invitation boxes, and on what they mean for the rows of a file.
// The article speaks of triggers for every type but rewards: no reward, no mail, no move where they are disabled.
import { brief, counted, grouped, listed } from '../text.ts';
import type { TypeName } from '../types.ts';

/** How many rows there are of each age; `span` are the first and the last day, where there is one. */
export interface RowAges {
  readonly rows: number;
  readonly old: number;
  readonly current: number;
  readonly undated: number;
  readonly span?: readonly [oldest: string, newest: string];
}

/** The box that stands for triggers, as the page labels it. `disables`: ticked, it turns them off. */
export interface TriggersBox {
  readonly label: string;
  readonly disables: boolean;
}

/** What triggers may do when a row of the type comes in. */
const effects: { readonly [type in Exclude<TypeName, 'rewards'>]: string } = {
  partners: 'make rewards, send mails and move these partners to other groups',
  customers:
    'reward the partners that these customers belong to, send mails and move partners to other groups',
  transactions: 'reward the partners behind these transactions, send mails and move partners to other groups',
  leads: 'reward the partners of these leads, send mails and move partners to other groups',
  deals: 'reward the partners of these deals, send mails and move partners to other groups',
};

/** Where the importer takes the day of the import for a blank cell. */
const dateColumns: { readonly [type in TypeName]?: string } = {
  partners: 'partner_joined_date',
  customers: 'created_at',
  transactions: 'created_at',
};

const number = (count: number) => grouped(String(count));
const many = (type: TypeName, count: number) => counted(count, type.slice(0, -1));
const ofRows = (count: number, rows: number, type: TypeName) =>
  count === rows ? many(type, rows) : `${number(count)} of ${many(type, rows)}`;
const are = (count: number) => (count === 1 ? 'is' : 'are');
const between = ({ span }: RowAges) => {
  if (!span) return '';
  return span[0] === span[1] ? `, dated ${span[0]}` : `, dated ${span[0]} to ${span[1]}`;
};
const turn = (off: boolean, box?: TriggersBox) =>
  box
    ? `${box.disables === off ? 'tick' : 'untick'} "${brief(box.label)}"`
    : `turn triggers ${off ? 'off' : 'on'}`;
const because = (off: boolean, box?: TriggersBox) =>
  box ? `: "${brief(box.label)}" is ${box.disables === off ? '' : 'not '}ticked.` : '.';

export const triggerSentences = {
  setting: {
    on: (box?: TriggersBox) => `Triggers are on${because(false, box)}`,
    off: (box?: TriggersBox) => `Triggers are off${because(true, box)}`,
    unknown: () => 'Preflight cannot tell whether triggers are on. Look at the box yourself.',
    absent: () => 'Preflight finds no triggers box here, so it cannot tell whether triggers are on.',
  },
  invitations: {
    on: (count: number) =>
      `Invitations are on: ${many('partners', count)} ${count === 1 ? 'gets' : 'get'} an invitation mail.`,
    off: (count: number) =>
      `Invitations are off: ${many('partners', count)} ${count === 1 ? 'gets' : 'get'} no invitation mail.`,
    unknown: (count: number) =>
      `Preflight cannot tell whether ${many('partners', count)} would get an invitation mail. Look at the box yourself.`,
    absent: (count: number) =>
      `Preflight finds no box for invitations here, so it cannot tell whether ${many('partners', count)} would get an invitation mail.`,
  },
  /** The article knows two boxes and does not say how one acts on the other. */
  invitationsWithoutTriggers:
    "PartnerStack's article does not say whether invitations still go out while triggers are off.",
  invitationsElsewhere: (on: boolean) =>
    `The box for invitations is ${on ? 'on' : 'off'}. PartnerStack's article speaks of it for partners only.`,

  undecided: (rows: number) =>
    `Preflight could not tell which import type the ${counted(rows, 'row')} are, so it cannot say what triggers would do for them.`,
  rewards: (rows: number) =>
    `PartnerStack's article does not say whether triggers matter for an import of rewards: it is not known what the box does for these ${many('rewards', rows)}.`,
  oldRewards: (old: number) =>
    `${many('rewards', old)} ${are(old)} more than 30 days old. Those that were paid elsewhere need the status "paid": without it they may come onto your next invoice.`,

  ages: (type: TypeName, ages: RowAges) => {
    const parts = [
      ...(ages.old ? [`${number(ages.old)} more than 30 days old`] : []),
      ...(ages.current ? [`${number(ages.current)} of the last 30 days`] : []),
      ...(ages.undated ? [`${number(ages.undated)} without a date that can be read`] : []),
    ];
    return `${many(type, ages.rows)}${between(ages)}: ${listed(parts)}.`;
  },
  undated: (type: TypeName, count: number) => {
    const column = dateColumns[type];
    return column
      ? `${many(type, count)} ${count === 1 ? 'has' : 'have'} no date that can be read in ${column}. Where the cell is blank, the importer takes the day of the import.`
      : `${many(type, count)} ${count === 1 ? 'has' : 'have'} no date to tell old rows from current ones by.`;
  },

  onOld: (type: Exclude<TypeName, 'rewards'>, old: number) =>
    `For ${many(type, old)} more than 30 days old triggers may ${effects[type]}, as if it all happened today.`,
  onCurrent: (type: Exclude<TypeName, 'rewards'>, count: number) =>
    `For ${many(type, count)} of the last 30 days triggers may ${effects[type]}. That is usual.`,
  onUndated: (type: Exclude<TypeName, 'rewards'>, count: number) =>
    `For ${many(type, count)} without a date triggers may ${effects[type]}. That is usual for current rows, and wrong for history.`,
  offOld: (type: TypeName, old: number) =>
    `No trigger acts on the ${many(type, old)} more than 30 days old: no reward, no mail, no partner moved. That is usual for history.`,
  offCurrent: (type: TypeName, count: number) =>
    `No trigger acts on the ${many(type, count)} of the last 30 days: no reward, no mail, no partner moved.`,
  offUndated: (type: TypeName, count: number) =>
    `No trigger acts on the ${many(type, count)} without a date: no reward, no mail, no partner moved. That is usual for history, and wrong for current rows.`,
  unsureOld: (type: Exclude<TypeName, 'rewards'>, old: number) =>
    `If triggers are on, they may ${effects[type]} for ${many(type, old)} more than 30 days old, as if it all happened today. Make sure that they are off before you import.`,

  question: {
    'history-on': (type: Exclude<TypeName, 'rewards'>, ages: RowAges) =>
      `${ofRows(ages.old, ages.rows, type)} ${are(ages.old)} more than 30 days old${between(ages)}, and triggers are on. They may ${effects[type]}, as if it all happened today.${alsoCurrent(ages)}`,
    'history-unsure': (type: Exclude<TypeName, 'rewards'>, ages: RowAges) =>
      `${ofRows(ages.old, ages.rows, type)} ${are(ages.old)} more than 30 days old${between(ages)}, and Preflight cannot tell whether triggers are on. If they are, they may ${effects[type]}, as if it all happened today.${alsoCurrent(ages)}`,
    'current-off': (type: Exclude<TypeName, 'rewards'>, ages: RowAges) =>
      `${ofRows(ages.current, ages.rows, type)} ${are(ages.current)} of the last 30 days, and triggers are off: no partner gets a reward or a mail for ${ages.current === 1 ? 'it' : 'them'}. Is this a backfill, or are partners to be paid?${alsoOld(ages)}`,
  },
  wayBack: {
    'history-on': (box?: TriggersBox) => `For history: ${turn(true, box)} before you import.`,
    'history-unsure': () => 'Look at the triggers box before you import: for history triggers must be off.',
    'current-off': (box?: TriggersBox) =>
      `If partners are to be paid: ${turn(false, box)} before you import.`,
  },
} as const;

function alsoCurrent({ current }: RowAges): string {
  if (current === 0) return '';
  return ` ${counted(current, 'row')} ${are(current)} of the last 30 days: to treat the two differently, import two files.`;
}

function alsoOld({ old }: RowAges): string {
  if (old === 0) return '';
  return ` ${counted(old, 'row')} ${are(old)} older: to treat the two differently, import two files.`;
}
