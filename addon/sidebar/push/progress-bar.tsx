// How far a push is: a bar and the count of each state, in words.
import { counted, LevelIcon } from '../../../ui/index.ts';
import type { Progress } from '../../src/push/progress.ts';
import { countsText, leftOf, STATES, totalOf } from './state-words.ts';

export function ProgressBar({ counts }: Pick<Progress, 'counts'>) {
  const total = totalOf(counts);
  const through = total - leftOf(counts);
  return (
    <>
      <div
        class="bar"
        role="progressbar"
        aria-label="Rows of this push"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={through}
        aria-valuetext={`${counted(through, 'row')} of ${total} through: ${countsText(counts)}`}
      >
        {STATES.map(({ state, tone }) => {
          const count = counts[state] ?? 0;
          const isLeft = state === 'queued' || state === 'sending';
          if (count === 0 || isLeft) return null;
          return <span key={state} class={`pf-${tone}`} style={{ width: `${(100 * count) / total}%` }} />;
        })}
      </div>
      <ul class="states">
        {STATES.map(({ state, tone, meaning }) => {
          const count = counts[state] ?? 0;
          if (count === 0) return null;
          return (
            <li key={state} class={`pf-${tone}`}>
              <LevelIcon name={tone} />
              <span>
                <strong>{counted(count, state, state)}</strong>
                {meaning && <span class="meaning"> {meaning}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
