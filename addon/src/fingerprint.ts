// Tells whether cells still hold what they held. No cryptography: nobody gains by a collision. Pure.
import { longHash } from '../../core/index.ts';

/** Of what the cells show and of what they hold. Row by row: a sheet as one text may be too long. */
export function fingerprint({
  rows,
  values,
}: {
  readonly rows: readonly (readonly string[])[];
  readonly values: readonly (readonly unknown[])[];
}): string {
  return fingerprintOf([...rows, ...values].map(fingerprintOf));
}

export function fingerprintOf(values: readonly unknown[]): string {
  return longHash(JSON.stringify(values));
}
