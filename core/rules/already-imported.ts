// A transaction the program has by its key, and a row that was pushed before.
import { recordedMoney } from '../live/recorded-money.ts';
import { atCell } from '../place.ts';
import { rowHash } from '../push/row-mark.ts';
import type { Rule } from '../rule.ts';

export const alreadyImported: Rule = {
  id: 'already-imported',
  scope: 'live',
  level: 'warning',
  title: 'Rows imported before',
  start({ live, program, header }, report) {
    if (!live) return;
    return {
      row(row) {
        const pushed = live.pushed?.(rowHash(header, row.line.cells));
        if (pushed) report({ row: row.row, about: { pushed } });
        const key = program.type.name === 'transactions' ? row.get('key') : undefined;
        const record = key?.readable && live.find('transactions', 'key', key.text)?.record;
        if (!key || !record) return;
        report({ ...atCell(row, key), about: { with: recordedMoney(record) } });
      },
    };
  },
};
