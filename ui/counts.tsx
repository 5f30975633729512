// How many findings of each level: icon, number and word together; where a level can be picked, as buttons.
import type { Level, Report } from '../core/index.ts';
import { counted } from './counted.ts';
import { LevelIcon } from './level-icon.tsx';
import { LEVEL_WORDS, LEVELS } from './levels.ts';

interface CountsProps {
  readonly counts: Report['counts'];
  readonly picked?: Level | undefined;
  /** A second press gives none. */
  readonly onPick?: ((level: Level | undefined) => void) | undefined;
}

export function Counts({ counts, picked, onPick }: CountsProps) {
  return (
    <ul class="pf-counts" aria-label="Findings by level">
      {LEVELS.map((level) => {
        const content = (
          <>
            <LevelIcon name={level} />
            {counted(counts[level], ...LEVEL_WORDS[level]).toLowerCase()}
          </>
        );
        const isPicked = level === picked;
        return (
          <li key={level} class={counts[level] > 0 ? `pf-${level}` : 'pf-none'}>
            {onPick && (counts[level] > 0 || isPicked) ? (
              <button
                type="button"
                class="pf-count"
                aria-pressed={isPicked}
                onClick={() => onPick(isPicked ? undefined : level)}
              >
                {content}
              </button>
            ) : (
              <span class="pf-count">{content}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
