// What the importer's triggers and invitation boxes mean for the rows of a file, and whether that looks wrong:
// history with triggers on rewards and mails as if it happened today, current rows with triggers off pay nobody.
import type { Ages } from './ages.ts';
import type { DateCells } from './date-cells.ts';
import { type RowAges, triggerSentences as say, type TriggersBox } from './messages/triggers.ts';
import type { TypeName } from './types.ts';

/** `unknown`: there is a box that cannot be read; `absent`: none was found. */
export type Setting = 'on' | 'off' | 'unknown' | 'absent';

export interface TriggerSettings {
  readonly triggers: Setting;
  readonly invitations: Setting;
  /** Absent: there is no single box that stands for triggers. */
  readonly box?: TriggersBox;
}

export interface RowsInHand {
  /** Null: undecided, or the columns are another type's. */
  readonly type: TypeName | null;
  readonly rows: number;
  readonly ages: readonly Ages[];
  /** What the ages leave out but for blank cells. */
  readonly dateCells: readonly DateCells[];
}

export type ConcernKind = 'history-on' | 'history-unsure' | 'current-off' | 'unread-on' | 'unread-unsure';

export interface Concern {
  readonly kind: ConcernKind;
  /** How many rows it is about. */
  readonly rows: number;
  readonly question: string;
  /** What to do instead. */
  readonly wayBack: string;
}

export interface TriggerAdvice {
  /** What the boxes say. */
  readonly settings: readonly string[];
  /** What that means for these rows. */
  readonly rows: readonly string[];
  /** Absent: nothing looks wrong. */
  readonly concern?: Concern;
}

export function triggerAdvice(hand: RowsInHand, settings: TriggerSettings): TriggerAdvice {
  const { type, rows } = hand;
  const { triggers, box } = settings;
  const lines = [say.setting[triggers](box), ...invitationLines(hand, settings)];
  if (type === null) return { settings: lines, rows: [say.undecided(rows)] };
  const ages = rowAges(hand);
  if (type === 'rewards') {
    return {
      settings: lines,
      rows: [say.rewards(rows), ...(ages.old > 0 ? [say.oldRewards(ages.old)] : [])],
    };
  }
  const kind = concernKind(triggers, ages);
  const meaning = [...ageLines(type, ages), ...meaningLines(type, ages, triggers)];
  if (!kind) return { settings: lines, rows: meaning };
  return {
    settings: lines,
    rows: meaning,
    concern: {
      kind,
      rows: ages[counted[kind]],
      question: say.question[kind](type, ages),
      wayBack: say.wayBack[kind](box),
    },
  };
}

/** Which rows a concern is about. */
const counted = {
  'history-on': 'old',
  'history-unsure': 'old',
  'current-off': 'current',
  'unread-on': 'unread',
  'unread-unsure': 'unread',
} as const;

/** By the date column that tells most; where two tell as much, by the one that holds more. */
function rowAges({ rows, ages, dateCells }: RowsInHand): RowAges {
  const columns = new Set([...ages, ...dateCells].map(({ column }) => column));
  const found = [...columns]
    .map((column) =>
      columnAges(
        ages.find((one) => one.column === column),
        dateCells.find((one) => one.column === column),
      ),
    )
    .sort((a, b) => b.old + b.current - a.old - a.current || b.unread - a.unread);
  const { old, current, future, unread, span } = found[0] ?? columnAges(undefined, undefined);
  const undated = Math.max(0, rows - old - current - unread);
  return { rows, old, current, future, unread, undated, ...(span ? { span } : {}) };
}

function columnAges(ages: Ages | undefined, cells: DateCells | undefined) {
  const { future = 0, days30 = 0, ...past } = ages?.rows ?? {};
  const open = { unread: 0, old: 0, current: 0, future: 0, ...cells };
  const days = future + days30 + Object.values(past).reduce((sum, count) => sum + count, 0);
  // First and last day are not known where the order of day and month is open.
  const isOpen = open.old + open.current + open.future > 0;
  return {
    old: days - future - days30 + open.old,
    current: future + days30 + open.current + open.future,
    future: future + open.future,
    unread: open.unread,
    ...(ages && !isOpen ? { span: [ages.oldest, ages.newest] as const } : {}),
  };
}

function concernKind(triggers: Setting, { old, current, unread }: RowAges): ConcernKind | undefined {
  if (triggers === 'off') return current > 0 ? 'current-off' : undefined;
  // Where there is no box at all it may stand on another step of the import, and asking would only be noise.
  if (triggers === 'absent') return undefined;
  const end = triggers === 'on' ? 'on' : 'unsure';
  if (old > 0) return `history-${end}`;
  return unread > 0 ? `unread-${end}` : undefined;
}

function invitationLines({ type, rows }: RowsInHand, { triggers, invitations }: TriggerSettings): string[] {
  if (type === 'partners') {
    if (invitations === 'on' && triggers === 'off') return [say.invitationsWithoutTriggers];
    return [say.invitations[invitations](rows)];
  }
  if (invitations !== 'on' && invitations !== 'off') return [];
  return [say.invitationsElsewhere(invitations === 'on')];
}

function ageLines(type: TypeName, ages: RowAges): string[] {
  return [
    ...(ages.old + ages.current > 0 ? [say.ages(type, ages)] : []),
    ...(ages.unread > 0 ? [say.unread(type, ages.unread)] : []),
    ...(ages.undated > 0 ? [say.undated(type, ages.undated)] : []),
  ];
}

function meaningLines(type: Exclude<TypeName, 'rewards'>, ages: RowAges, triggers: Setting): string[] {
  const { old, current, unread, undated } = ages;
  if (triggers === 'on' || triggers === 'off') {
    return [
      ...(old > 0 ? [say[`${triggers}Old`](type, old)] : []),
      ...(current > 0 ? [say[`${triggers}Current`](type, ages)] : []),
      ...(unread > 0 ? [say[`${triggers}Unread`](type, unread)] : []),
      ...(undated > 0 ? [say[`${triggers}Undated`](type, undated)] : []),
    ];
  }
  if (old > 0) return [say.unsureOld(type, old)];
  return unread > 0 ? [say.unsureUnread(type, unread)] : [];
}
