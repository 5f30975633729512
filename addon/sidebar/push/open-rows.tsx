// Rows whose outcome nobody could tell: the user says whether they are there or are to be sent again.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted, grouped, PagedList, Sentence, sentenceOf } from '../../../ui/index.ts';
import type { Decision } from '../../src/push/decide.ts';
import type { OpenRow, Progress } from '../../src/push/progress.ts';
import { openOf } from './state-words.ts';

interface OpenRowsProps {
  readonly progress: Progress;
  readonly busy: boolean;
  readonly onDecide: (decision: Decision, mark?: string) => void;
  readonly onSelect: (row: number) => void;
}

export function OpenRows({ progress, busy, onDecide, onSelect }: OpenRowsProps) {
  const { open, counts } = progress;
  const list = useRef<HTMLDivElement>(null);
  const count = useRef(open.length);
  // The pressed button has gone with its row.
  useLayoutEffect(() => {
    if (open.length < count.current) list.current?.querySelector<HTMLElement>('button')?.focus();
    count.current = open.length;
  }, [open.length]);
  const total = openOf(counts);
  const [{ message = '' } = {}] = open;
  const common = open.every((one) => one.message === message) ? message : '';
  return (
    <div class="open" ref={list}>
      {common && <p class="note">{common}</p>}
      {GROUPS.map(({ title, about, holds, atOnce }) => {
        const rows = open.filter(holds);
        if (rows.length === 0) return null;
        return (
          <section key={title}>
            <h4>{title}</h4>
            <p class="note">{about}</p>
            {atOnce && (rows.length > 1 || total > open.length) && (
              <button type="button" class="secondary" aria-disabled={busy} onClick={() => onDecide('again')}>
                Send all of them again
              </button>
            )}
            <PagedList
              items={rows}
              title={title}
              buttons
              render={(row) => (
                <OpenRowItem row={row} common={common} busy={busy} onDecide={onDecide} onSelect={onSelect} />
              )}
            />
          </section>
        );
      })}
      {total > open.length && (
        <p class="note">
          The first {grouped(open.length)} of {counted(total, 'row')} are listed.
        </p>
      )}
    </div>
  );
}

const GROUPS: readonly {
  readonly title: string;
  readonly about: string;
  readonly holds: (row: OpenRow) => boolean;
  readonly atOnce?: true;
}[] = [
  {
    title: 'With a key of their own',
    about: 'PartnerStack knows them by it, so sending them again cannot double them.',
    holds: ({ keyed }) => keyed,
    atOnce: true,
  },
  {
    title: 'Without a key of their own',
    about: 'Nothing tells one from its repetition: sent again, it may stand there twice. One by one.',
    holds: ({ keyed, edited }) => !keyed && !edited,
  },
  {
    title: 'Edited since they were sent',
    about:
      'They say something else now, so they cannot be sent again here. If one is not there, stop this push and push the row anew.',
    holds: ({ edited }) => edited,
  },
];

interface OpenRowItemProps extends Omit<OpenRowsProps, 'progress'> {
  readonly row: OpenRow;
  /** Said once for all. */
  readonly common: string;
}

function OpenRowItem({ row: one, common, busy, onDecide, onSelect }: OpenRowItemProps) {
  const { row, mark, message, edited } = one;
  return (
    <div class="decision">
      <button type="button" class="pf-issue" onClick={() => onSelect(row)}>
        <span class="pf-address">Row {row}</span>
      </button>
      <div class="pair">
        <button type="button" class="secondary" aria-disabled={busy} onClick={() => onDecide('there', mark)}>
          It is there<span class="hidden">: row {row}</span>
        </button>
        {!edited && (
          <button
            type="button"
            class="secondary"
            aria-disabled={busy}
            onClick={() => onDecide('again', mark)}
          >
            Send again<span class="hidden">: row {row}</span>
          </button>
        )}
      </div>
      {message !== common && (
        <p class="heard">
          <Sentence text={sentenceOf({ rule: '', row, message })} />
        </p>
      )}
    </div>
  );
}
