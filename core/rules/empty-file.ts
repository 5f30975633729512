// No cell of the file is filled.
import type { Rule } from '../rule.ts';

export const emptyFile: Rule = {
  id: 'empty-file',
  scope: 'file',
  level: 'error',
  title: 'Empty file',
  start({ empty, form }, report) {
    if (empty && !form.notCsv) report({});
  },
};
