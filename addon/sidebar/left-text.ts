// The words for what a fix or an undo has left alone.
import { counted } from '../../core/index.ts';
import type { LeftAlone, Why } from '../src/left-alone.ts';

const SENTENCES: { readonly [why in Why]: (left: LeftAlone) => string } = {
  formula: (left) =>
    `Left alone, as a formula stands there or may fill ${left.count === 1 ? 'it' : 'them'}: ${named(left)}. Mend what the formula reads, or paste its results as values.`,
  protected: (left) =>
    `Left alone, as ${left.count === 1 ? 'it is' : 'they are'} protected: ${named(left)}. Ask the owner of the sheet.`,
  hiding: (left) =>
    `Left alone, as more is held than shown: ${named(left)}. Show the whole value first: a suggestion does that.`,
  edited: (left) =>
    `Not undone, as ${left.count === 1 ? 'this cell or another of its row was' : 'these cells or others of their rows were'} edited since: ${named(left)}.`,
  moved: ({ count }) =>
    `${counted(count, 'dropped row was', 'dropped rows were')} not put back, as rows were added or deleted since. File > Version history has ${count === 1 ? 'it' : 'them'}.`,
  waiting: ({ count }) =>
    `${counted(count, 'more fix stands', 'more fixes stand')} in too many separate places for one go: apply again for the next ones.`,
};

export function leftText(left: LeftAlone): string {
  return SENTENCES[left.why](left);
}

const NAMED = 8;

/** "B3, B4 and 12 more" */
function named({ count, places }: LeftAlone): string {
  const rest = count - NAMED;
  if (rest > 1) return `${places.slice(0, NAMED).join(', ')} and ${rest} more`;
  const last = places[places.length - 1] ?? '';
  return places.length > 1 ? `${places.slice(0, -1).join(', ')} and ${last}` : last;
}
