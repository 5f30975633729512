// What protections allow, and the geometry behind it.
import { exception } from '../exception.ts';
import type { Area, SheetState } from '../state.ts';

export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function within(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** With no area: a change of the sheet as a whole, which only a protection of the whole sheet stops. */
export function checkEditable(sheet: SheetState, area?: Area): void {
  const isStopped = sheet.protections.some(
    (protection) =>
      !protection.except?.some((open) => area && within(area, open)) &&
      (!protection.area || (area && overlap(protection.area, area))),
  );
  if (isStopped) {
    throw exception(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}
