// Dates as Sheets keeps them: days since 1899-12-30 on the wall clock, without a zone; and the way to instants.

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const formats = new Map<string, Intl.DateTimeFormat>();

/** Undefined for a day or time that does not exist. */
export function serialOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0) {
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day && hour < 24 && minute < 60;
  return exists ? (wall.getTime() - EPOCH) / DAY : undefined;
}

/** The wall clock of a serial, as a Date to be read in UTC. To the second: a fraction of a day is not exact. */
export function wallOf(serial: number): Date {
  return new Date(Math.round((serial * DAY + EPOCH) / 1000) * 1000);
}

/** A wall clock time that a clock change skips is moved on, as Java does. */
export function instantOf(serial: number, timeZone: string): number {
  const wall = wallOf(serial).getTime();
  const guess = wall - zoneOffset(wall, timeZone);
  const offset = zoneOffset(guess, timeZone);
  const instant = wall - offset;
  return zoneOffset(instant, timeZone) === offset ? instant : Math.max(guess, instant);
}

export function serialAt(instant: number, timeZone: string): number {
  return (instant + zoneOffset(instant, timeZone) - EPOCH) / DAY;
}

/** Milliseconds a zone is ahead of UTC. */
export function zoneOffset(instant: number, timeZone: string): number {
  const custom = /^GMT([+-])(\d\d):(\d\d)$/.exec(timeZone);
  if (custom) return (custom[1] === '-' ? -1 : 1) * (Number(custom[2]) * 60 + Number(custom[3])) * 60_000;
  const part: { [type: string]: number } = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour12: false,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
