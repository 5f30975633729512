// A partner, partnership, customer or transaction that neither a table nor the program has.
import { importTypes } from '../import-types/index.ts';
import { parentsOf } from '../live/parents.ts';
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const unknownParent: Rule = {
  id: 'unknown-parent',
  scope: 'live',
  level: 'error',
  title: 'Partners, customers or targets not in the program',
  types: ['customers', 'transactions', 'rewards', 'leads', 'deals'],
  start({ program, live, workbook }, report) {
    if (!live) return;
    return {
      row(row) {
        for (const { cell, reference, answer } of parentsOf(row, program.type, live, workbook)) {
          if (answer?.record !== null) continue;
          const { existing, type } = reference;
          report({ ...atCell(row, cell), about: { parent: importTypes[type].singular, existing } });
        }
      },
    };
  },
};
