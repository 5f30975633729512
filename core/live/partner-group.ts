// The group of the partner a lead or a deal is of: by the tables first, as they come before what the program has.
import { findGroup } from '../requests/find-group.ts';
import type { RowView, TableView } from '../rule.ts';
import { groupsOf } from './lookups.ts';

/** By its name, where the API was asked; undefined: no such row, or not known. */
export function groupOf(
  row: RowView,
  { workbook, live }: Pick<TableView, 'workbook' | 'live'>,
): string | undefined {
  const cell = row.get('partner_key');
  if (!cell?.readable) return undefined;
  const group =
    workbook?.groupOf(cell.text) ?? live?.find('partners', 'partner_key', cell.text)?.record?.partner_group;
  if (!group) return undefined;
  const groups = live && groupsOf(live);
  const key = groups && findGroup(group, groups);
  return groups?.find((one) => one.key === key)?.name ?? group;
}
