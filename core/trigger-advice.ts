// What the importer's triggers and invitation boxes mean for the rows of a file, and whether that looks wrong:
// history with triggers on rewards and mails as if it happened today, current rows with triggers off pay nobody.
import type { Ages } from './ages.ts';
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
  /** Null: undecided. */
  readonly type: TypeName | null;
  readonly rows: number;
  readonly ages: readonly Ages[];
}

export type ConcernKind = 'history-on' | 'history-unsure' | 'current-off';

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
      rows: kind === 'current-off' ? ages.current : ages.old,
      question: say.question[kind](type, ages),
      wayBack: say.wayBack[kind](box),
    },
  };
}

/** By the date column that tells most. */
function rowAges({ rows, ages }: RowsInHand): RowAges {
  const told = ages
    .map(({ rows: byAge, oldest, newest }) => {
      const { future, days30, ...past } = byAge;
      const old = Object.values(past).reduce((sum, count) => sum + count, 0);
      return { old, current: future + days30, span: [oldest, newest] as const };
    })
    .reduce((best, one) => (one.old + one.current > best.old + best.current ? one : best), {
      old: 0,
      current: 0,
    });
  return { rows, ...told, undated: Math.max(0, rows - told.old - told.current) };
}

function concernKind(triggers: Setting, { old, current }: RowAges): ConcernKind | undefined {
  if (triggers === 'off') return current > 0 ? 'current-off' : undefined;
  if (old === 0) return undefined;
  if (triggers === 'on') return 'history-on';
  // Where there is no box at all it may stand on another step of the import, and asking would only be noise.
  return triggers === 'unknown' ? 'history-unsure' : undefined;
}

function invitationLines({ type, rows }: RowsInHand, { triggers, invitations }: TriggerSettings): string[] {
  if (type === 'partners') {
    const line = say.invitations[invitations](rows);
    return invitations === 'on' && triggers === 'off' ? [line, say.invitationsWithoutTriggers] : [line];
  }
  if (invitations !== 'on' && invitations !== 'off') return [];
  return [say.invitationsElsewhere(invitations === 'on')];
}

function ageLines(type: TypeName, ages: RowAges): string[] {
  return [
    ...(ages.old + ages.current > 0 ? [say.ages(type, ages)] : []),
    ...(ages.undated > 0 ? [say.undated(type, ages.undated)] : []),
  ];
}

function meaningLines(type: Exclude<TypeName, 'rewards'>, ages: RowAges, triggers: Setting): string[] {
  const { old, current, undated } = ages;
  if (triggers === 'on' || triggers === 'off') {
    return [
      ...(old > 0 ? [say[`${triggers}Old`](type, old)] : []),
      ...(current > 0 ? [say[`${triggers}Current`](type, current)] : []),
      ...(undated > 0 ? [say[`${triggers}Undated`](type, undated)] : []),
    ];
  }
  return old > 0 ? [say.unsureOld(type, old)] : [];
}
