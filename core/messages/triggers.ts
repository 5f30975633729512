// Sentences on the importer's triggers and invitation boxes, and on what they mean for the rows of a file.
// The article speaks of triggers for every type but rewards: no reward, no mail, no move where they are disabled.
import { brief, counted, grouped, listed } from '../text.ts';
import type { TypeName } from '../types.ts';

/** How many rows there are of each age; `span` are the first and the last day, where there is one. */
export interface RowAges {
  readonly rows: number;
  readonly old: number;
  /** Of the last 30 days or to come. */
  readonly current: number;
  /** Of the current ones, those to come. */
  readonly future: number;
  /** Their cell holds something, but nobody can tell whether it is an old date. */
  readonly unread: number;
  /** Their cell is blank, or there is no such column. */
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
const have = (count: number) => (count === 1 ? 'has' : 'have');
/** What the current rows are. */
const recent = ({ current, future }: RowAges) => {
  if (future === 0) return 'of the last 30 days';
  return future === current ? 'dated in the future' : 'of the last 30 days or dated in the future';
};
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
    "Invitations are ticked, but triggers are off, and PartnerStack's article says that no emails are sent then; whether that includes invitations it does not say.",
  invitationsElsewhere: (on: boolean) =>
    `The box for invitations is ${on ? 'on' : 'off'}. PartnerStack's article speaks of it for partners only.`,

  undecided: (rows: number) =>
    `Preflight is not sure which import type the ${counted(rows, 'row')} ${are(rows)}, so it cannot tell what triggers would do for ${rows === 1 ? 'it' : 'them'}.`,
  rewards: (rows: number) =>
    `PartnerStack's article does not say whether triggers matter for an import of rewards: it is not known what the box does for these ${many('rewards', rows)}.`,
  oldRewards: (old: number) =>
    `${many('rewards', old)} ${are(old)} more than 30 days old. Those that were paid elsewhere need the status "paid": without it they may come onto your next invoice.`,

  ages: (type: TypeName, ages: RowAges) => {
    const parts = [
      ...(ages.old ? [`${number(ages.old)} more than 30 days old`] : []),
      ...(ages.current > ages.future ? [`${number(ages.current - ages.future)} of the last 30 days`] : []),
      ...(ages.future ? [`${number(ages.future)} dated in the future`] : []),
      ...(ages.unread ? [`${number(ages.unread)} with a date that cannot be read`] : []),
      ...(ages.undated ? [`${number(ages.undated)} without a date`] : []),
    ];
    return `${many(type, ages.rows)}${between(ages)}: ${listed(parts)}.`;
  },
  unread: (type: TypeName, count: number) =>
    `${many(type, count)} ${have(count)} a date that Preflight cannot read, so it cannot tell whether ${count === 1 ? 'it is' : 'they are'} history.`,
  undated: (type: TypeName, count: number) => {
    const column = dateColumns[type];
    return column
      ? `${many(type, count)} ${have(count)} no date in ${column}: the importer takes the day of the import.`
      : `${many(type, count)} ${have(count)} no date to tell old rows from current ones by.`;
  },

  onOld: (type: Exclude<TypeName, 'rewards'>, old: number) =>
    `For ${many(type, old)} more than 30 days old triggers may ${effects[type]}, as if it all happened today.`,
  onCurrent: (type: Exclude<TypeName, 'rewards'>, ages: RowAges) =>
    `For ${many(type, ages.current)} ${recent(ages)} triggers may ${effects[type]}. That is usual.`,
  onUnread: (type: Exclude<TypeName, 'rewards'>, count: number) =>
    `For ${many(type, count)} with a date that cannot be read triggers may ${effects[type]}. That is wrong for history.`,
  offUnread: (type: TypeName, count: number) =>
    `No trigger acts on the ${many(type, count)} with a date that cannot be read: no reward, no mail, no partner moved. That is wrong for current rows.`,
  onUndated: (type: Exclude<TypeName, 'rewards'>, count: number) =>
    `For ${many(type, count)} without a date triggers may ${effects[type]}. That is usual for current rows, and wrong for history.`,
  offOld: (type: TypeName, old: number) =>
    `No trigger acts on the ${many(type, old)} more than 30 days old: no reward, no mail, no partner moved. That is usual for history.`,
  offCurrent: (type: TypeName, ages: RowAges) =>
    `No trigger acts on the ${many(type, ages.current)} ${recent(ages)}: no reward, no mail, no partner moved.`,
  offUndated: (type: TypeName, count: number) =>
    `No trigger acts on the ${many(type, count)} without a date: no reward, no mail, no partner moved. That is usual for history, and wrong for current rows.`,
  unsureOld: (type: Exclude<TypeName, 'rewards'>, old: number) =>
    `If triggers are on, they may ${effects[type]} for ${many(type, old)} more than 30 days old, as if it all happened today. Make sure that they are off before you import.`,
  unsureUnread: (type: Exclude<TypeName, 'rewards'>, count: number) =>
    `If triggers are on, they may ${effects[type]} for ${many(type, count)} with a date that cannot be read. Make sure that they are off if this is history.`,

  question: {
    'history-on': (type: Exclude<TypeName, 'rewards'>, ages: RowAges) =>
      `${ofRows(ages.old, ages.rows, type)} ${are(ages.old)} more than 30 days old${between(ages)}, and triggers are on. They may ${effects[type]}, as if it all happened today.${alsoUnread(ages)}${alsoCurrent(ages)}`,
    'history-unsure': (type: Exclude<TypeName, 'rewards'>, ages: RowAges) =>
      `${ofRows(ages.old, ages.rows, type)} ${are(ages.old)} more than 30 days old${between(ages)}, and Preflight cannot tell whether triggers are on. If they are, they may ${effects[type]}, as if it all happened today.${alsoUnread(ages)}${alsoCurrent(ages)}`,
    'current-off': (type: Exclude<TypeName, 'rewards'>, ages: RowAges) =>
      `${ofRows(ages.current, ages.rows, type)} ${are(ages.current)} ${recent(ages)}, and triggers are off: no partner gets a reward or a mail for ${ages.current === 1 ? 'it' : 'them'}. Is this a backfill, or are partners to be paid?${alsoOld(ages)}`,
    'unread-on': (type: Exclude<TypeName, 'rewards'>, ages: RowAges) =>
      `${ofRows(ages.unread, ages.rows, type)} ${have(ages.unread)} a date that Preflight cannot read, so it cannot tell whether ${ages.unread === 1 ? 'it is' : 'they are'} history, and triggers are on. They may ${effects[type]}, as if it all happened today.`,
    'unread-unsure': (type: Exclude<TypeName, 'rewards'>, ages: RowAges) =>
      `${ofRows(ages.unread, ages.rows, type)} ${have(ages.unread)} a date that Preflight cannot read, so it cannot tell whether ${ages.unread === 1 ? 'it is' : 'they are'} history, nor whether triggers are on. If they are, they may ${effects[type]}, as if it all happened today.`,
  },
  wayBack: {
    'history-on': (box?: TriggersBox) => `For history: ${turn(true, box)} before you import.`,
    'history-unsure': () => 'Look at the triggers box before you import: for history triggers must be off.',
    'unread-on': (box?: TriggersBox) => `If this is history: ${turn(true, box)} before you import.`,
    'unread-unsure': () => 'Look at the triggers box before you import: for history triggers must be off.',
    'current-off': (box?: TriggersBox) =>
      `If partners are to be paid: ${turn(false, box)} before you import.`,
  },
} as const;

function alsoUnread({ unread }: RowAges): string {
  if (unread === 0) return '';
  return ` ${counted(unread, 'row')} more ${have(unread)} a date that Preflight cannot read, so it cannot tell whether ${unread === 1 ? 'it is' : 'they are'} history.`;
}

function alsoCurrent(ages: RowAges): string {
  const { current } = ages;
  if (current === 0) return '';
  return ` ${counted(current, 'row')} ${are(current)} ${recent(ages)}: to treat the two differently, import two files.`;
}

function alsoOld({ old }: RowAges): string {
  if (old === 0) return '';
  return ` ${counted(old, 'row')} ${are(old)} older: to treat the two differently, import two files.`;
}
