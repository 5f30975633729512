// The cells: only the rows in sight are in the page, so that long sheets stay quick.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../view.ts';
import { letters, type Spot } from './address.ts';
import { columnWidths } from './column-widths.ts';
import { keyAction } from './grid-keys.ts';
import { GridRow, type RowContext } from './grid-row.tsx';
import { markAt } from './marks.ts';
import { Note } from './note.tsx';
import { useClipboard } from './use-clipboard.ts';

const ROW_HEIGHT = 25;
const HEAD_WIDTH = 48;
/** Rows kept ready above and below those in sight. */
const SPARE = 20;

interface GridProps {
  readonly sheet: SheetView;
  readonly selected: Spot;
  readonly onSelect: (spot: Spot) => void;
  readonly onEnter: (text: string) => void;
  readonly onPaste: (text: string) => void;
}

export function Grid({ sheet, selected, onSelect, onEnter, onPaste }: GridProps) {
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const [editing, setEditing] = useState<string | undefined>();
  const [hovered, setHovered] = useState<Spot | undefined>();

  const widths = useMemo(() => columnWidths(sheet), [sheet]);
  const mark = useMemo(() => markAt(sheet.marks), [sheet]);
  const cellAt = ({ row, column }: Spot) => sheet.cells[row - 1]?.[column - 1] ?? undefined;
  const frozen = sheet.frozenRows;
  const first = Math.max(frozen, top - SPARE);
  const last = Math.min(sheet.rows, top + Math.ceil(height / ROW_HEIGHT) + SPARE);

  useLayoutEffect(() => {
    const seen = new ResizeObserver(() => setHeight(box.current?.clientHeight ?? 0));
    if (box.current) seen.observe(box.current);
    return () => seen.disconnect();
  }, []);

  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const { row, column } = selected;
    const left = widths.slice(0, column - 1).reduce((sum, width) => sum + width, 0);
    const right = left + (widths[column - 1] ?? 0) + HEAD_WIDTH;
    if (left < current.scrollLeft) current.scrollLeft = left;
    else if (right > current.scrollLeft + current.clientWidth)
      current.scrollLeft = right - current.clientWidth;
    if (row <= frozen) return;
    const upper = (row - 1 - frozen) * ROW_HEIGHT;
    const lower = (row + 1) * ROW_HEIGHT;
    if (upper < current.scrollTop) current.scrollTop = upper;
    else if (lower > current.scrollTop + current.clientHeight)
      current.scrollTop = lower - current.clientHeight;
  }, [selected, widths, frozen]);

  const move = (rows: number, columns: number) =>
    onSelect({
      row: Math.min(sheet.rows, Math.max(1, selected.row + rows)),
      column: Math.min(sheet.columns, Math.max(1, selected.column + columns)),
    });
  const edit = (text?: string) => {
    const cell = cellAt(selected);
    setEditing(text ?? cell?.typed ?? cell?.shown ?? '');
  };
  const finish = (text: string | undefined, rows: number, columns: number) => {
    setEditing(undefined);
    if (text !== undefined) onEnter(text);
    if (rows + columns !== 0) move(rows, columns);
    table.current?.focus({ preventScroll: true });
  };

  useClipboard(table, { copied: () => cellAt(selected)?.shown ?? '', onPaste });

  const context: RowContext = { sheet, selected, editing, mark, finish };
  const rowsOf = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => (
      <GridRow key={from + index + 1} row={from + index + 1} {...context} />
    ));
  const noted = hovered && cellAt(hovered)?.note ? hovered : selected;
  const note = editing === undefined ? cellAt(noted)?.note : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only scrolls; the table inside takes keys and clicks
    <div
      ref={box}
      class="grid"
      onScroll={({ currentTarget }) => setTop(Math.floor(currentTarget.scrollTop / ROW_HEIGHT))}
      onMouseLeave={() => setHovered(undefined)}
    >
      <table
        ref={table}
        id="grid"
        style={{ width: `${widths.reduce((sum, width) => sum + width, HEAD_WIDTH)}px` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of cells to edit is what grid means
        role="grid"
        tabIndex={0}
        aria-label="Cells"
        aria-rowcount={sheet.rows}
        aria-colcount={sheet.columns}
        aria-activedescendant={`cell-${selected.row}-${selected.column}`}
        onMouseDown={(event) => {
          const spot = spotOf(event.target);
          if (!spot || event.target instanceof HTMLInputElement) return;
          onSelect(spot);
          // The focus stays on the table: a cell that scrolls out of sight would take it along.
          event.preventDefault();
          table.current?.focus({ preventScroll: true });
        }}
        onDblClick={() => editing === undefined && edit()}
        onPointerOver={(event) => setHovered(spotOf(event.target))}
        onKeyDown={(event) => {
          if (editing !== undefined) return;
          const action = keyAction(event, Math.floor(height / ROW_HEIGHT) - 2);
          if (!action) return;
          event.preventDefault();
          if ('move' in action) move(...action.move);
          else if ('edit' in action) edit(action.edit);
          else onEnter('');
        }}
      >
        <colgroup>
          <col style={{ width: `${HEAD_WIDTH}px` }} />
          {widths.map((width, index) => (
            <col key={index} style={{ width: `${width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {widths.map((_, index) => (
              <th key={index} scope="col" class={index + 1 === selected.column ? 'with-selected' : undefined}>
                {letters(index + 1)}
              </th>
            ))}
          </tr>
          {rowsOf(0, frozen)}
        </thead>
        <tbody>
          <tr style={{ height: `${(first - frozen) * ROW_HEIGHT}px` }} />
          {rowsOf(first, last)}
          <tr style={{ height: `${(sheet.rows - last) * ROW_HEIGHT}px` }} />
        </tbody>
      </table>
      {note && <Note text={note} at={noted} seen={`${top},${sheet.cells.length}`} />}
    </div>
  );
}

function spotOf(target: EventTarget | null): Spot | undefined {
  const id = target instanceof Element ? target.closest('td')?.id : undefined;
  const [, row, column] = /^cell-(\d+)-(\d+)$/.exec(id ?? '') ?? [];
  return row && column ? { row: Number(row), column: Number(column) } : undefined;
}
