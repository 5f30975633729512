// The file is of another import type than the chosen one.
import type { Rule } from '../rule.ts';

export const wrongType: Rule = {
  id: 'wrong-type',
  scope: 'header',
  level: 'error',
  title: 'Another import type',
  start({ program, otherType }, report) {
    if (otherType) report({ about: { chosen: program.type.title, found: otherType.title } });
  },
};
