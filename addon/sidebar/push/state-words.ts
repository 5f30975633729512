// The states of a row for reading: their order, icon, and what they mean.
import { isOpen, type RowState } from '../../../core/index.ts';
import { counted, type IconName } from '../../../ui/index.ts';

type Counts = { readonly [state: string]: number | undefined };

interface StateWords {
  readonly state: RowState;
  readonly tone: Exclude<IconName, 'chevron'>;
  /** Blank: the word says it all. */
  readonly meaning: string;
}

export const STATES: readonly StateWords[] = [
  { state: 'created', tone: 'pass', meaning: '' },
  { state: 'updated', tone: 'pass', meaning: '' },
  { state: 'landed', tone: 'pass', meaning: 'in PartnerStack as the row says' },
  { state: 'differs', tone: 'warning', meaning: 'in PartnerStack with other values' },
  { state: 'failed', tone: 'error', meaning: 'refused by PartnerStack' },
  { state: 'unknown', tone: 'warning', meaning: 'may have arrived or not' },
  { state: 'sent', tone: 'info', meaning: 'taken, not found there yet' },
  { state: 'sending', tone: 'info', meaning: '' },
  { state: 'queued', tone: 'unchecked', meaning: 'not sent yet' },
  { state: 'skipped', tone: 'unchecked', meaning: 'not sent' },
];

export function totalOf(counts: Counts): number {
  return STATES.reduce((sum, { state }) => sum + (counts[state] ?? 0), 0);
}

/** Rows that are still to be sent. */
export function leftOf(counts: Counts): number {
  return (counts.queued ?? 0) + (counts.sending ?? 0);
}

/** Rows whose outcome is still open, those to be sent not counted. */
export function openOf(counts: Counts): number {
  return (
    STATES.filter(({ state }) => isOpen(state)).reduce((sum, { state }) => sum + (counts[state] ?? 0), 0) -
    leftOf(counts)
  );
}

/** "60 created, 4 failed, 56 queued". */
export function countsText(counts: Counts): string {
  return STATES.filter(({ state }) => counts[state])
    .map(({ state }) => `${counted(counts[state] ?? 0, state, state)}`)
    .join(', ');
}
