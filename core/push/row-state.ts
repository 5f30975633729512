// The states of a row while it is pushed, everywhere the same words (design.md).

export const rowStates = [
  'queued',
  'sending',
  'sent',
  'created',
  'updated',
  'landed',
  'differs',
  'failed',
  'unknown',
  'skipped',
] as const;

export type RowState = (typeof rowStates)[number];

/** What became of a row. */
export interface RowOutcome {
  readonly state: RowState;
  /** For the user, in a sentence. */
  readonly message: string;
  /** The record's key in PartnerStack, where it is known. */
  readonly record?: string;
}

const OPEN: readonly RowState[] = ['queued', 'sending', 'sent', 'unknown'];

/** Something is still to be done, or to be learnt. */
export function isOpen(state: RowState): boolean {
  return OPEN.includes(state);
}

export function isRowState(text: string): text is RowState {
  return (rowStates as readonly string[]).includes(text);
}
