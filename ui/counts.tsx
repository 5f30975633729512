// How many findings of each level: icon, number and word together.
import type { Report } from '../core/index.ts';
import { counted } from './counted.ts';
import { LevelIcon } from './level-icon.tsx';
import { LEVEL_WORDS, LEVELS } from './levels.ts';

export function Counts({ counts }: { readonly counts: Report['counts'] }) {
  return (
    <ul class="pf-counts" aria-label="Findings by level">
      {LEVELS.map((level) => (
        <li key={level} class={`pf-count ${counts[level] > 0 ? `pf-${level}` : 'pf-none'}`}>
          <LevelIcon name={level} />
          {counted(counts[level], ...LEVEL_WORDS[level]).toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
