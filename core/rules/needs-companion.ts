// A target type without a target key, or the other way round.
import { acrossColumns } from '../place.ts';
import type { Rule } from '../rule.ts';

const COLUMNS = ['target_type', 'target_key'];

export const needsCompanion: Rule = {
  id: 'needs-companion',
  scope: 'row',
  level: 'error',
  title: 'Columns that need each other',
  types: ['rewards'],
  start(table, report) {
    const [typeHeader] = table.of('target_type');
    const [keyHeader] = table.of('target_key');
    if (!typeHeader) return;
    return {
      row(row) {
        const type = row.get('target_type');
        const key = row.get('target_key');
        if (!type || (keyHeader && !key) || (type.text !== '') === (key !== undefined && key.text !== ''))
          return;
        const level = type.text !== '' ? 'error' : 'warning';
        report({ ...acrossColumns(row, table, COLUMNS), level, about: { hasType: type.text !== '' } });
      },
    };
  },
};
