// Times of receipts, kept in UTC, as the user's clock shows them.

const UTC = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;

/** "2026-03-12 14:05"; text of another form is given back as it is. */
export function localTime(utc: string): string {
  const [year, month, day, hour, minute, second] = (UTC.exec(utc) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined) return utc;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
