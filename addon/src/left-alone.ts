// What a fix or an undo has left alone, as data: the sidebar has the words. Pure: no service is called.

export type Why = 'formula' | 'protected' | 'hiding' | 'edited' | 'moved' | 'waiting';

export interface LeftAlone {
  readonly why: Why;
  readonly count: number;
  /** The first ones: "B3", "row 4". */
  readonly places: readonly string[];
}

const NAMED = 9;

/** Nothing where there are no places. */
export function leftAlone(why: Why, places: readonly string[], count = places.length): LeftAlone[] {
  return count > 0 ? [{ why, count, places: places.slice(0, NAMED) }] : [];
}
