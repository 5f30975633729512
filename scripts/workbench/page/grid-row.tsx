// One row of cells.
import type { CellView, MarkView, SheetView } from '../view.ts';
import type { Spot } from './address.ts';
import { CellEditor, type Finish } from './cell-editor.tsx';

export interface RowContext {
  readonly sheet: SheetView;
  readonly selected: Spot;
  /** The text the editor starts with; undefined while nothing is edited. */
  readonly editing: string | undefined;
  readonly mark: (row: number, column: number) => MarkView | undefined;
  readonly finish: Finish;
}

export function GridRow({ row, ...context }: RowContext & { row: number }) {
  const { sheet, selected } = context;
  const cells = sheet.cells[row - 1];
  return (
    <tr aria-rowindex={row}>
      <th scope="row" class={row === selected.row ? 'with-selected' : undefined}>
        {row}
      </th>
      {Array.from({ length: sheet.columns }, (_, index) => (
        <Cell key={index} row={row} column={index + 1} cell={cells?.[index] ?? undefined} {...context} />
      ))}
    </tr>
  );
}

function Cell({
  row,
  column,
  cell,
  selected,
  editing,
  mark,
  finish,
}: RowContext & Spot & { cell: CellView | undefined }) {
  const isSelected = row === selected.row && column === selected.column;
  const found = mark(row, column);
  const classes = [isSelected && 'selected', cell?.note && 'noted', cell?.bold && 'bold', cell?.align];
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid a td is a gridcell
    <td
      id={`cell-${row}-${column}`}
      class={classes.filter(Boolean).join(' ') || undefined}
      style={found && { backgroundColor: found.background, color: found.fontColor }}
      aria-selected={isSelected}
      aria-describedby={isSelected && cell?.note ? 'note' : undefined}
    >
      {isSelected && editing !== undefined ? <CellEditor text={editing} finish={finish} /> : cell?.shown}
    </td>
  );
}
