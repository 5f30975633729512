// The row is our own template's example.
import { exampleRow } from '../example-row.ts';
import { dropRow } from '../one-fix.ts';
import type { Rule } from '../rule.ts';

export const exampleRowRule: Rule = {
  id: 'example-row',
  scope: 'row',
  level: 'error',
  title: 'The example row',
  start(table, report) {
    const { program } = table;
    const named = table.header.filter(({ is }) => is === 'exact' || is === 'misnamed');
    const example = exampleRow(
      program,
      named.map(({ column }) => column?.key ?? ''),
    );
    if (example.filter((text) => text !== '').length < 2) return;
    return {
      row(row) {
        const cells = row.line.cells;
        if (named.every(({ position }, at) => (cells[position - 1] ?? '').trim() === example[at])) {
          report({
            row: row.row,
            fix: () => dropRow('safe'),
          });
        }
      },
    };
  },
};
