// The tables of the workbook that have to be imported before this one.
import type { Rule } from '../rule.ts';

export const importOrder: Rule = {
  id: 'import-order',
  scope: 'workbook',
  level: 'info',
  title: 'Tables to import first',
  types: ['customers', 'transactions', 'rewards', 'leads', 'deals'],
  start({ workbook }, report) {
    if (!workbook) return;
    return {
      end() {
        const tables = workbook.waitsFor();
        if (tables.length) report({ about: { tables } });
      },
    };
  },
};
