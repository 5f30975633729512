// A value that is none of those the importer, or the program, takes.
import { readChoice } from '../kinds/choice.ts';
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../text.ts';

export const invalidChoice: Rule = {
  id: 'invalid-choice',
  scope: 'row',
  level: 'error',
  title: 'Not one of the values',
  start(table, report) {
    if (!table.program.columns.some(({ key, choices }) => choices && table.of(key).length)) return;
    return {
      row(row) {
        for (const cell of row.cells) {
          const choices = cell.column?.choices;
          if (!choices || cell.spoilt || cell.text === '') continue;
          const choice = readChoice(cell.text, choices);
          if (choice === cell.text) continue;
          report({
            ...atCell(row, cell),
            level: choice === undefined ? 'error' : 'warning',
            about: { choices, choice },
            fix: () => {
              const near = choice === undefined ? nearest(cell.text, choices) : [choice];
              if (near.length === 0) return undefined;
              return {
                kind: choice === undefined ? 'suggested' : 'safe',
                do: 'set',
                choices: near.map((value) => ({ label: value, value })),
              };
            },
          });
        }
      },
    };
  },
};
