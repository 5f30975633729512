// Which way on is the one to take, as far as the report tells.
import type { Checked } from '../messages.ts';
import type { Fixes } from './use-fixes.ts';

export type Way = 'fixed' | 'good' | 'as-is';

/** Undefined: none of them helps. */
export function primaryWay(
  { report, offers }: Checked,
  { canFix, previewed }: Pick<Fixes, 'canFix' | 'previewed'>,
): Way | undefined {
  if (report.counts.error === 0) return 'as-is';
  const errors = report.issues.filter(({ level }) => level === 'error');
  const allMended = previewed
    ? previewed.preview.after.counts.error === 0
    : errors.length === report.counts.error && errors.every(({ fix }) => fix?.kind === 'safe');
  if (canFix && allMended) return 'fixed';
  return offers.good ? 'good' : undefined;
}
