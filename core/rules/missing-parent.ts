// A partner, customer or target that no table of the workbook has.
import { importTypes } from '../import-types/index.ts';
import { parentAnswer } from '../live/parents.ts';
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const missingParent: Rule = {
  id: 'missing-parent',
  scope: 'workbook',
  level: 'warning',
  title: 'Partners, customers or targets not in the workbook',
  types: ['customers', 'transactions', 'rewards', 'leads', 'deals'],
  start({ workbook, live }, report) {
    if (!workbook) return;
    const { wholeProgram } = workbook;
    return {
      row(row) {
        for (const { cell, reference, found } of workbook.links(row)) {
          // What the API says is for another rule.
          if (found !== false || (live && parentAnswer(live, reference, cell.text))) continue;
          report({
            ...atCell(row, cell),
            level: wholeProgram ? 'error' : 'warning',
            about: { parent: importTypes[reference.type].singular, wholeProgram },
          });
        }
      },
    };
  },
};
