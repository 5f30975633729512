// Words on a push that a sentence, a receipt and a view share.
import type { TypeName } from '../types.ts';

const MODES: { readonly [mode: string]: string } = {
  import: 'import',
  rows: 'row by row',
  'hand-off': 'hand-off',
};

export const pushWords = {
  mode: (mode: string): string => MODES[mode] ?? mode,
  /** What undoing takes, in a word or two. */
  undoing: (undoing: 'made' | 'changed' | 'unsure', type: TypeName): string => {
    if (undoing === 'changed') return 'change back';
    if (undoing === 'unsure') return 'look at it';
    return type === 'rewards' ? 'by hand' : 'archive';
  },
};
