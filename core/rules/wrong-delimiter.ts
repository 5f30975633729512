// Cells are separated by something else than commas.
import { oneFix } from '../one-fix.ts';
import type { Rule } from '../rule.ts';

const NAMES = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'pipes' };

export const wrongDelimiter: Rule = {
  id: 'wrong-delimiter',
  scope: 'file',
  level: 'error',
  title: 'Not separated by commas',
  start({ form }, report) {
    if (form.delimiter === ',') return;
    report({
      about: { found: NAMES[form.delimiter] },
      fix: () => oneFix('safe', 'rewrite', '', 'write commas'),
    });
  },
};
