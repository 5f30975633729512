// The rows around an issue as a spreadsheet shows them, with its cells marked. Asked of the worker, so it comes a moment later.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Issue, RowsAround } from '../../../core/index.ts';
import { cellAddress, columnLetters, Shown } from '../../../ui/index.ts';
import type { Checker } from '../checker.ts';

const CELL_LIMIT = 40;

interface RowsTableProps {
  readonly issue: Issue;
  readonly ask: Checker['rows'];
}

export function RowsTable({ issue, ask }: RowsTableProps) {
  const [around, setAround] = useState<RowsAround | null>();
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    let isWanted = true;
    setAround(undefined);
    ask(issue).then(
      (found) => isWanted && setAround(found ?? null),
      () => isWanted && setAround(null),
    );
    return () => {
      isWanted = false;
    };
  }, [issue]);

  useLayoutEffect(() => {
    const mark = region.current?.querySelector<HTMLElement>('.marked');
    if (!region.current) return;
    if (mark) region.current.scrollLeft = mark.offsetLeft - region.current.clientWidth / 2;
    region.current.scrollIntoView({ block: 'nearest' });
  }, [around]);

  if (!around)
    return (
      <p class="pf-note rows-wait">{around === null ? 'These rows cannot be shown.' : 'Reading the rows…'}</p>
    );
  const title = `Rows around ${cellAddress(issue)}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="rows-around" aria-label={title} tabIndex={0} ref={region}>
      <Table around={around} issue={issue} />
    </section>
  );
}

function Table({ around, issue }: { readonly around: RowsAround; readonly issue: Issue }) {
  const { first, columns, headerRow, rows } = around;
  const positions = Array.from({ length: columns }, (_, at) => first + at);
  const line = ({ row, cells }: RowsAround['rows'][number]) => {
    const isHere = row === issue.row;
    const Cell = row === headerRow ? 'th' : 'td';
    return (
      <tr key={row}>
        <th scope="row" class={isHere && !issue.cells ? 'marked' : undefined}>
          {isHere && !issue.cells && <Found />}
          {row}
        </th>
        {positions.map((position) => {
          const isMarked = isHere && issue.cells?.includes(position);
          return (
            <Cell
              key={position}
              scope={Cell === 'th' ? 'col' : undefined}
              class={isMarked ? 'marked' : undefined}
            >
              {isMarked && <Found />}
              <Shown text={cells[position - first] ?? ''} limit={CELL_LIMIT} />
            </Cell>
          );
        })}
      </tr>
    );
  };
  return (
    <table>
      <thead>
        <tr class="letters">
          <th scope="col">
            <span class="pf-hidden">Row</span>
          </th>
          {positions.map((position) => (
            <th key={position} scope="col">
              {columnLetters(position)}
            </th>
          ))}
        </tr>
        {rows.filter(({ row }) => row <= headerRow).map(line)}
      </thead>
      <tbody>{rows.filter(({ row }) => row > headerRow).map(line)}</tbody>
    </table>
  );
}

/** Beside the frame around the cell: neither colour nor shape alone says it. */
function Found() {
  return (
    <>
      <span class="pf-hidden">Found here: </span>
      <span class="pointer" aria-hidden="true">
        ▸
      </span>
    </>
  );
}
