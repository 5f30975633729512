// A required column, or every column of a required group, is absent.
import { requiredColumns } from '../header.ts';
import { needLevel } from '../profile.ts';
import type { Rule } from '../rule.ts';

export const missingColumn: Rule = {
  id: 'missing-column',
  scope: 'header',
  level: 'error',
  title: 'Missing columns',
  start(table, report) {
    if (table.headerCut) return;
    const { program } = table;
    const unknown = table.header.some((cell) => cell.is === 'unknown');
    for (const keys of requiredColumns(program)) {
      if (keys.some((key) => table.of(key).length > 0)) continue;
      const column = program.columns.find(({ key }) => key === keys[0]);
      const relabelled =
        program.type.name === 'deals' && column?.formDecides && !program.headersNamed && unknown;
      report({
        column: keys.join(' | '),
        level: relabelled || !column ? 'warning' : needLevel(column, program),
        about: { keys, type: program.type.title, relabelled: relabelled === true },
      });
    }
    for (const column of program.columns) {
      const asked = column.need === 'required' && !program.type.columns.some(({ key }) => key === column.key);
      const optedOut =
        column.need === 'required' && program.notNeeded.has(column.key) && program.type.name === 'leads';
      if ((asked || optedOut) && table.of(column.key).length === 0) {
        report({
          column: column.key,
          level: needLevel(column, program),
          about: { keys: [column.key], type: program.type.title, relabelled: false, optedOut },
        });
      }
    }
  },
};
