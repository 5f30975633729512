// The rows of a push by what became of them, each with PartnerStack's words.
import { finalLines, type ReceiptLine } from '../../../core/index.ts';
import { Disclosure } from '../../../ui/index.ts';
import { RowLines } from './row-lines.tsx';
import { STATES } from './state-words.ts';

const URGENCY = ['error', 'warning', 'info', 'unchecked', 'pass'];
/** What needs a look comes first. */
const ORDER = [...STATES].sort((a, b) => URGENCY.indexOf(a.tone) - URGENCY.indexOf(b.tone));

interface StateRowsProps {
  readonly lines: readonly ReceiptLine[];
  readonly onSelect: (row: number) => void;
}

export function StateRows({ lines, onSelect }: StateRowsProps) {
  const finals = finalLines(lines);
  return ORDER.map(({ state, tone, meaning }) => {
    const ofState = finals.filter((line) => line.state === state);
    if (ofState.length === 0) return null;
    return (
      <Disclosure
        key={state}
        tone={tone}
        toneWord={state}
        title={meaning ? `${state}: ${meaning}` : state}
        count={ofState.length}
        noun="row"
        startOpen={tone === 'error' || finals.length <= 3}
      >
        {() => <RowLines lines={ofState} title={state} onSelect={onSelect} />}
      </Disclosure>
    );
  });
}
