// A reward made outside PartnerStack that would be invoiced all the same.
import { readChoice } from '../kinds/choice.ts';
import { acrossColumns } from '../place.ts';
import type { Rule } from '../rule.ts';

const COLUMNS = ['is_external', 'status'];
const INVOICED = ['pending', 'hold', 'approved'];

export const externalRewardUnpaid: Rule = {
  id: 'external-reward-unpaid',
  scope: 'row',
  level: 'warning',
  title: 'External rewards that would be invoiced',
  types: ['rewards'],
  start(table, report) {
    const hasStatus = table.of('status').length > 0;
    return {
      row(row) {
        if (!readChoice(row.get('is_external')?.text ?? '', ['true'])) return;
        const cell = row.get('status');
        if (hasStatus && (!cell || (cell.spoilt && cell.spoilt !== 'placeholder'))) return;
        const status = readChoice(cell?.text || 'pending', INVOICED);
        if (status) report({ ...acrossColumns(row, table, COLUMNS), about: { status } });
      },
    };
  },
};
