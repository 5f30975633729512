// UTF-8 with a byte order mark in front.
import type { Rule } from '../rule.ts';

export const byteOrderMark: Rule = {
  id: 'byte-order-mark',
  scope: 'file',
  level: 'info',
  title: 'Byte order mark',
  start({ form }, report) {
    if (!form.bom || form.encoding !== 'utf-8') return;
    report({
      fix: () => ({
        kind: 'safe',
        do: 'rewrite',
        choices: [{ label: 'write UTF-8 without the mark', value: '' }],
      }),
    });
  },
};
