// What the rows of a push need to know of the program before they become calls: what Plan has read of it lately.
import type { RowContext } from '../../../core/index.ts';
import type { Account } from '../keys.ts';
import { liveContext } from '../live-context.ts';
import type { SendMode } from './job.ts';

export function pushContext(account: Account, mode: SendMode, datesSent: boolean): RowContext {
  if (mode === 'import') return () => ({});
  const contextOf = liveContext(account);
  return (row, table) => ({ ...contextOf(row, table), keepsCreatedAt: datesSent });
}
