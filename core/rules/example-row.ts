// The row is our own template's example.
import { dropRow } from '../one-fix.ts';
import { hasProgramChoices } from '../profile.ts';
import type { Rule } from '../rule.ts';

/** Columns of which the example fills one: a group, or a column under two spellings. */
interface ExampleSet {
  readonly cells: readonly ExampleCell[];
  /** True: they may all be blank, as the one that was filled may have gone. */
  readonly optional: boolean;
}

interface ExampleCell {
  readonly position: number;
  readonly example: string;
  /** The program names the values itself, and may since have changed them. */
  readonly free: boolean;
}

export const exampleRowRule: Rule = {
  id: 'example-row',
  scope: 'row',
  level: 'error',
  title: 'The example row',
  start({ program: { type }, header }, report) {
    const sets = new Map<string, ExampleSet>();
    for (const { is, column, position } of header) {
      if (!column || (is !== 'exact' && is !== 'misnamed')) continue;
      const { key, example } = column;
      const group = type.groups.find(({ columns }) => columns.includes(key));
      const name = group?.columns[0] ?? key;
      const cell = { position, example, free: hasProgramChoices(column, type.name) };
      const cells = [...(sets.get(name)?.cells ?? []), cell];
      sets.set(name, { cells, optional: group?.takes === 'at-most-one' });
    }
    const all = Array.from(sets.values());
    if (all.filter(({ cells }) => cells.some(({ example, free }) => example !== '' && !free)).length < 2)
      return;
    return {
      row({ row, line }) {
        for (const set of all) if (!isExample(set, line.cells)) return;
        report({ row, fix: () => dropRow('safe') });
      },
    };
  },
};

function isExample({ cells, optional }: ExampleSet, row: readonly string[]): boolean {
  let found = optional;
  for (const { position, example, free } of cells) {
    const text = (row[position - 1] ?? '').trim();
    if (text === example || (free && text !== '')) found = true;
    else if (text !== '') return false;
  }
  return found;
}
