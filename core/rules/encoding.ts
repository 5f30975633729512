// The file is not UTF-8.
import { oneFix } from '../one-fix.ts';
import type { Rule } from '../rule.ts';

const NAMES = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

export const encoding: Rule = {
  id: 'encoding',
  scope: 'file',
  level: 'error',
  title: 'Not UTF-8',
  start({ form }, report) {
    if (form.encoding === undefined || form.encoding === 'utf-8') return;
    report({
      about: { found: NAMES[form.encoding] },
      fix: () => oneFix('safe', 'rewrite', '', 'write UTF-8'),
    });
  },
};
