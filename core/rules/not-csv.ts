// The first bytes are those of another kind of file.
import type { Rule } from '../rule.ts';

export const notCsv: Rule = {
  id: 'not-csv',
  scope: 'file',
  level: 'error',
  title: 'Not a CSV file',
  start({ form }, report) {
    if (form.notCsv) report({ about: { found: form.notCsv } });
  },
};
