// A value that is none of those the importer, or the program, takes.
import { readChoice } from '../kinds/choice.ts';
import { oneFix } from '../one-fix.ts';
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../text.ts';

export const invalidChoice: Rule = {
  id: 'invalid-choice',
  scope: 'row',
  level: 'error',
  title: 'Not one of the values',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      const choices = cell.column?.choices;
      if (!choices || cell.spoilt || cell.text === '') return;
      const choice = readChoice(cell.text, choices);
      if (choice === cell.text) return;
      report({
        ...atCell(row, cell),
        level: choice === undefined ? 'error' : 'warning',
        about: { choices, choice },
        fix: () => {
          if (choice !== undefined) return oneFix('safe', 'set', choice);
          const near = nearest(cell.text, choices).map((value) => ({ label: value, value }));
          return near.length ? { kind: 'suggested', do: 'set', choices: near } : undefined;
        },
      });
    });
  },
};
