// What the rows of a push need to know of the program before they become calls.
import type { RequestContext, RowView } from '../../../core/index.ts';
import type { Account } from '../keys.ts';
import type { SendMode } from './job.ts';

export function pushContext(
  _account: Account,
  mode: SendMode,
  datesSent: boolean,
): (row: RowView) => RequestContext {
  if (mode === 'import') return () => ({});
  return () => ({ keepsCreatedAt: datesSent });
}
