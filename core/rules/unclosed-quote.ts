// A quoted cell that never ends and so takes the rest of the file.
import { faultyCell } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Row } from '../types.ts';

export const unclosedQuote: Rule = {
  id: 'unclosed-quote',
  scope: 'file',
  level: 'error',
  title: 'A quote that is never closed',
  start(file, report) {
    const look = (line: Row) => {
      const fault = line.faults?.find((one) => one.fault === 'unclosed-quote');
      if (fault) report(faultyCell(file, line, fault));
    };
    return { header: look, oddRow: ({ line }) => look(line) };
  },
};
