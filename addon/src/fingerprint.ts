// Tells whether cells still hold what they held. No cryptography: nobody gains by a collision. Pure.
import { longHash } from '../../core/index.ts';
import { STATUS_HEADERS } from './push/status-columns.ts';

/** The header is one of the first rows. */
const HEADER_AMONG = 10;

/**
 * Of what the cells show and of what they hold; what a push writes beside the rows does not count. Row by row: a
 * sheet as one text may be too long.
 */
export function fingerprint({
  rows,
  values,
}: {
  readonly rows: readonly (readonly string[])[];
  readonly values: readonly (readonly unknown[])[];
}): string {
  const first = rows.slice(0, HEADER_AMONG);
  const isOurs = (at: number) => first.some((cells) => STATUS_HEADERS.includes(cells[at] ?? ''));
  const theirs = (rows[0] ?? []).map((_, at) => at).filter((at) => !isOurs(at));
  return fingerprintOf(
    [...rows, ...values].map((cells: readonly unknown[]) => fingerprintOf(theirs.map((at) => cells[at]))),
  );
}

export function fingerprintOf(values: readonly unknown[]): string {
  return longHash(JSON.stringify(values));
}
