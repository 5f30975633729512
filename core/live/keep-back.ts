// What the program is known to refuse of a row, so that no call is made for it.
import { importTypes } from '../import-types/index.ts';
import { nameOf } from '../place.ts';
import { type LeftOut, leftOut } from '../requests/left-out.ts';
import type { LiveView, RowView } from '../rule.ts';
import type { TypeName } from '../types.ts';
import { otherOwner } from './email-owner.ts';
import { parentsOf } from './parents.ts';

export function keepBack(row: RowView, type: TypeName, live: LiveView): LeftOut[] {
  const gone = parentsOf(row, importTypes[type], live).filter(({ answer }) => answer?.record === null);
  const taken = type === 'customers' ? otherOwner(row, live) : undefined;
  return [
    ...gone.map(({ cell }) => leftOut('not-there', nameOf(cell), cell.text)),
    ...(taken ? [leftOut('taken', 'email', taken.owner)] : []),
  ];
}
