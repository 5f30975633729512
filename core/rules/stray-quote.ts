// A quote inside an unquoted cell, or text after a closing quote.
import { faultyCell } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Row } from '../types.ts';

export const strayQuote: Rule = {
  id: 'stray-quote',
  scope: 'file',
  level: 'warning',
  title: 'Stray quotes',
  start(file, report) {
    const look = (line: Row) => {
      for (const fault of line.faults ?? []) {
        if (fault.fault === 'stray-quote') report(faultyCell(file, line, fault));
      }
    };
    return { header: look, oddRow: ({ line }) => look(line) };
  },
};
