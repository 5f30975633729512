// The group of the partner a lead or a deal is of: by the tables first, as they come before what the program has.
import { asFields, textOf } from '../requests/answer.ts';
import { findGroup } from '../requests/find-group.ts';
import type { RowView, TableView } from '../rule.ts';
import { groupsOf } from './groups.ts';

/** By its name, where the API was asked; undefined: not known. */
export function groupOf(
  row: RowView,
  { workbook, live }: Pick<TableView, 'workbook' | 'live'>,
): string | undefined {
  const cell = row.get('partner_key');
  if (!cell?.readable) return undefined;
  const group = workbook?.groupOf(cell.text);
  if (!live) return group;
  const groups = groupsOf(live) ?? [];
  const key = group !== undefined && findGroup(group, groups);
  if (key) return groups.find((one) => one.key === key)?.name;
  const record = group === undefined && live.find('partners', 'partner_key', cell.text)?.record;
  return group ?? (record ? textOf(asFields(record.group)?.name) || undefined : undefined);
}
