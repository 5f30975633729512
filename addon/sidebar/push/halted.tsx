// Why a push does not go on by itself: what PartnerStack said, or that the account has no imports, with the other ways.
import type { ReceiptLine } from '../../../core/index.ts';
import { counted, Sentence } from '../../../ui/index.ts';
import type { Job } from '../../src/push/job.ts';

interface HaltedProps {
  readonly job: Job;
  readonly lines: readonly ReceiptLine[];
  readonly onOtherMode: (mode: 'rows' | 'hand-off') => void;
}

const MOST = 3;

export function Halted({ job: { halted }, lines, onOtherMode }: HaltedProps) {
  if (halted === 'no-imports')
    return (
      <div class="buttons">
        <button type="button" class="primary" onClick={() => onOtherMode('hand-off')}>
          Stop, and make a file instead
        </button>
        <button type="button" class="secondary" onClick={() => onOtherMode('rows')}>
          Stop, and push row by row instead
        </button>
        <p class="note">Row by row carries less than an import: the choice says what.</p>
      </div>
    );
  const said = whatWasSaid(lines);
  if (said.length === 0) return null;
  return (
    <div class="said">
      <h4>What was said</h4>
      <ul>
        {said.slice(0, MOST).map(([message, count]) => (
          <li key={message}>
            <Sentence text={message} /> <span class="meaning">{counted(count, 'row')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was first said of rows that did not come through, the most frequent first; later it is only that they are not there. */
function whatWasSaid(lines: readonly ReceiptLine[]): [string, number][] {
  const first = new Map<string, string>();
  for (const { mark, state, message } of lines)
    if (message && (state === 'failed' || state === 'unknown') && !first.has(mark)) first.set(mark, message);
  const counts = new Map<string, number>();
  for (const message of first.values()) counts.set(message, (counts.get(message) ?? 0) + 1);
  return Array.from(counts).sort(([, a], [, b]) => b - a);
}
