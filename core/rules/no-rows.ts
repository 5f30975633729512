// A header and nothing below it.
import type { Rule } from '../rule.ts';

export const noRows: Rule = {
  id: 'no-rows',
  scope: 'file',
  level: 'error',
  title: 'No data rows',
  start({ empty, headerCut }, report) {
    if (empty || headerCut) return;
    let rows = 0;
    return {
      row({ blank }) {
        if (!blank) rows += 1;
      },
      end() {
        if (rows === 0) report({});
      },
    };
  },
};
