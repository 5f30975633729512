// How old an answer is, in words: live where it was read by the check at hand, else the time and how long ago.

/** @param began when the check at hand began */
export function ageOf(at: number, began: number, now: number): string {
  if (at >= began) return 'live';
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `as of ${time}, ${agoOf(Math.max(0, now - at))}`;
}

function agoOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
}
