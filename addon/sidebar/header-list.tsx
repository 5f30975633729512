// The header, cell by cell: what each names, which columns are missing, and new names for those that need one.
import type { Issue, NamedHeader } from '../../core/index.ts';
import { columnLetters, LevelIcon, PagedList, Shown } from '../../ui/index.ts';

const LIMIT = 60;
const PAGE = 12;

export interface HeaderActions {
  readonly busy: boolean;
  readonly onSelect: (row: number, position: number) => void;
  readonly onRename: (at: { row: number; position: number }, rule: string, name: string) => void;
}

interface HeaderListProps extends HeaderActions {
  readonly row: number;
  readonly cells: readonly HeaderItem[];
  readonly missing: readonly Issue[];
}

/** A header cell with the issue that offers names for it. */
export interface HeaderItem extends NamedHeader {
  readonly issue: Issue | undefined;
}

export function HeaderList({ row, cells, missing, busy, onSelect, onRename }: HeaderListProps) {
  return (
    <>
      {missing.map(({ level, column = '' }) => (
        <p key={column} class={`missing pf-${level}`}>
          <LevelIcon name={level} />
          <span>
            Missing: <Shown text={column.split(' | ').join(' or ')} />
          </span>
        </p>
      ))}
      <PagedList
        items={cells}
        title="Headers"
        buttons
        page={PAGE}
        render={({ position, text, is, column, issue }) => (
          <>
            <button type="button" class="pf-issue" onClick={() => onSelect(row, position)}>
              <span class="pf-address">
                {columnLetters(position)}
                <span class="pf-hidden">: </span>
              </span>
              <span>
                {is === 'blank' ? <span class="pf-blank">blank</span> : <Shown text={text} limit={LIMIT} />}
                <span class="names"> {wordsFor(is, column)}</span>
              </span>
            </button>
            {issue?.fix?.choices.map(({ value }) => (
              <button
                key={value}
                type="button"
                class="rename"
                aria-disabled={busy}
                onClick={() => busy || onRename({ row, position }, issue.rule, value)}
              >
                Rename<span class="pf-hidden"> {columnLetters(position)}</span> to {value}
              </button>
            ))}
          </>
        )}
      />
    </>
  );
}

function wordsFor(is: NamedHeader['is'], column = ''): string {
  if (is === 'exact') return 'known';
  if (is === 'own') return 'your program’s own';
  if (is === 'misnamed') return `read as ${column}`;
  if (is === 'duplicate') return `second ${column}, not read`;
  return is === 'blank' ? 'above filled cells' : 'not known';
}
