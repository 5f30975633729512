// UTF-8 with a byte order mark in front.
import { oneFix } from '../one-fix.ts';
import type { Rule } from '../rule.ts';

export const byteOrderMark: Rule = {
  id: 'byte-order-mark',
  scope: 'file',
  level: 'info',
  title: 'Byte order mark',
  start({ form }, report) {
    if (!form.bom || form.encoding !== 'utf-8') return;
    report({ fix: () => oneFix('safe', 'rewrite', '', 'write UTF-8 without the mark') });
  },
};
