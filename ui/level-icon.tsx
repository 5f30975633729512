// The icons: one shape per level and verdict, so that colour is never the only sign. A word always stands beside them.
import type { Level } from '../core/index.ts';

export type IconName = Level | 'pass' | 'unchecked' | 'chevron';

const CIRCLE = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z';

/** Single paths with holes: one colour is enough, which keeps them readable in forced colours. */
const PATHS: { readonly [name in IconName]: string } = {
  error:
    'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zM8 6.9 5.9 4.8 4.8 5.9 6.9 8l-2.1 2.1 1.1 1.1L8 9.1l2.1 2.1 1.1-1.1L9.1 8l2.1-2.1-1.1-1.1z',
  warning:
    'M7.1 1.7a1 1 0 0 1 1.8 0l6.2 11.4a1 1 0 0 1-.9 1.5H1.8a1 1 0 0 1-.9-1.5zM7.2 5.6h1.6v4.2H7.2zM7.2 11h1.6v1.6H7.2z',
  info: `${CIRCLE}M7.2 7h1.6v4.6H7.2zM7.2 4.3h1.6v1.6H7.2z`,
  pass: `${CIRCLE}M6.9 11.3 3.8 8.2l1.1-1.1 2 2 4.2-4.2 1.1 1.1z`,
  unchecked: `${CIRCLE}M4.5 7.2h7v1.6h-7z`,
  chevron: 'M6 3.5 10.5 8 6 12.5 4.9 11.4 8.3 8 4.9 4.6z',
};

export function LevelIcon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`pf-icon pf-icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={PATHS[name]} />
    </svg>
  );
}
