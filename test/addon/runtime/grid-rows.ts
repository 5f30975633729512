// Rows deleted and inserted, as Sheets does it: what lies below moves along, notes and marks too.
import type { Area, SheetState } from './state.ts';

export function deleteRows(sheet: SheetState, row: number, count: number): void {
  sheet.cells.splice(row - 1, count);
  sheet.maxRows -= count;
  sheet.frozenRows -= Math.max(0, Math.min(count, sheet.frozenRows - row + 1));
  moveAreas(sheet, (area) => {
    const top = area.row < row ? area.row : Math.max(row, area.row - count);
    const end = area.row + area.rows;
    const bottom = end <= row ? end : Math.max(row, end - count);
    return bottom > top ? { ...area, row: top, rows: bottom - top } : undefined;
  });
}

/** The rows come before this one; they are blank, and areas they fall into grow. */
export function insertRows(sheet: SheetState, row: number, count: number): void {
  // Sparse, and no shorter than the place the rows go to.
  sheet.cells.length = Math.max(sheet.cells.length, row - 1);
  sheet.cells.splice(row - 1, 0, ...Array.from({ length: count }, () => []));
  sheet.maxRows += count;
  if (row <= sheet.frozenRows) sheet.frozenRows += count;
  moveAreas(sheet, (area) => {
    if (area.row >= row) return { ...area, row: area.row + count };
    return area.row + area.rows > row ? { ...area, rows: area.rows + count } : area;
  });
}

function moveAreas(sheet: SheetState, move: (area: Area) => Area | undefined): void {
  const moved = (areas: readonly Area[]) =>
    areas.map(move).filter((area): area is Area => area !== undefined);
  for (const rule of sheet.formatRules) rule.areas = moved(rule.areas);
  sheet.formatRules = sheet.formatRules.filter((rule) => rule.areas.length > 0);
  sheet.merges = moved(sheet.merges);
  const movedRows = (rows: readonly number[]) =>
    moved(rows.map((row) => ({ row, column: 1, rows: 1, columns: 1 }))).map(({ row }) => row);
  sheet.hiddenRows = {
    byFilter: movedRows(sheet.hiddenRows.byFilter),
    byUser: movedRows(sheet.hiddenRows.byUser),
  };
  sheet.validations = sheet.validations.flatMap((each) =>
    moved([each.area]).map((area) => ({ ...each, area })),
  );
  sheet.protections = sheet.protections.flatMap((each) =>
    each.area ? moved([each.area]).map((area) => ({ ...each, area })) : [each],
  );
  const filter = sheet.filter && move(sheet.filter);
  if (filter) sheet.filter = filter;
  else delete sheet.filter;
}
