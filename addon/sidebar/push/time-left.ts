// How long a push will go on, told from how fast it went since it was begun or resumed.

export interface Pace {
  /** Epoch ms, and how many rows were left then. */
  readonly since: number;
  readonly left: number;
}

/** Blank: not known yet. */
export function timeLeft(pace: Pace, now: number, left: number): string {
  const gone = pace.left - left;
  if (gone <= 0 || left <= 0) return '';
  const minutes = ((now - pace.since) / gone) * (left / 60_000);
  if (minutes < 1) return 'Less than a minute left.';
  if (minutes < 90) return `About ${minutes < 1.5 ? 'a minute' : `${Math.round(minutes)} minutes`} left.`;
  return `About ${Math.round(minutes / 60)} hours left.`;
}

/** "0:07", "2:30". */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
