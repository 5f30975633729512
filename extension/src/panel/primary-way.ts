// Which way on is the one to take, as far as the report tells.
import type { Preview } from '../../../core/index.ts';
import type { Checked } from '../messages.ts';

export type Way = 'fixed' | 'good' | 'as-is';

/** Undefined: none of them helps. */
export function primaryWay({ report, offers }: Checked, preview: Preview | undefined): Way | undefined {
  if (report.counts.error === 0) return 'as-is';
  const canFix = offers.fixed || (preview?.changes ?? 0) > 0;
  const errors = report.issues.filter(({ level }) => level === 'error');
  const allMended = preview
    ? preview.after.counts.error === 0
    : errors.length === report.counts.error && errors.every(({ fix }) => fix?.kind === 'safe');
  if (canFix && allMended) return 'fixed';
  return offers.good ? 'good' : undefined;
}
