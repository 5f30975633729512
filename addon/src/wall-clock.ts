// Dates as the spreadsheet's clock on the wall shows them. A cell's Date is an instant; toISOString would shift its day.

/** `YYYY-MM-DD HH:MM`, or only the day where its first minute is meant. */
export type WallClock = (date: Date) => string;

/** Today in the spreadsheet's time zone. */
export function todayIn(timeZone: string): string {
  return Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd');
}

/**
 * Intl and not Utilities.formatDate for each cell: that is a service call, and their number must not grow with the
 * rows. Zones Intl does not know are custom ones with one fixed offset (`GMT-07:00`), which one call tells.
 */
export function wallClockOf(timeZone: string): WallClock {
  const zone = zoneFormat(timeZone);
  const shift = zone ? 0 : fixedOffset(timeZone);
  const textAt = (instant: number) => (zone ? zoneText(zone, instant) : utcText(instant + shift));
  return (date) => {
    const text = textAt(date.getTime());
    const day = text.slice(0, DAY_LENGTH);
    // Where a clock change skips midnight, the day begins at 01:00, and a date without a time is there.
    const startsDay = text.endsWith(':00') && !textAt(date.getTime() - MINUTE).startsWith(day);
    return startsDay ? day : text;
  };
}

const MINUTE = 60_000;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hour12: false,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return undefined;
  }
}

function zoneText(zone: Intl.DateTimeFormat, instant: number): string {
  const part: { [type: string]: string } = {};
  for (const { type, value } of zone.formatToParts(instant)) part[type] = value;
  // Midnight is hour 24 in some versions of V8.
  const hour = part.hour === '24' ? '00' : part.hour;
  return `${part.year}-${part.month}-${part.day} ${hour}:${part.minute}`;
}

function fixedOffset(timeZone: string): number {
  const [, sign, hours, minutes] = OFFSET.exec(Utilities.formatDate(new Date(), timeZone, 'Z')) ?? [];
  return (sign === '-' ? -MINUTE : MINUTE) * (Number(hours) * 60 + Number(minutes));
}

const OFFSET = /^([+-])(\d\d)(\d\d)$/;

function utcText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
}
