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
  const keyed = open.filter((one) => one.keyed);
  const loose = open.filter((one) => !one.keyed);
  const total = openOf(counts);
  const [{ message = '' } = {}] = open;
  const common = open.every((one) => one.message === message) ? message : '';
  return (
    <div class="open" ref={list}>
      {common && <p class="note">{common}</p>}
      {keyed.length > 0 && (
        <>
          <h4>With a key of their own</h4>
          <p class="note">PartnerStack knows them by it, so sending them again cannot double them.</p>
          {(keyed.length > 1 || total > open.length) && (
            <button type="button" class="secondary" aria-disabled={busy} onClick={() => onDecide('again')}>
              Send all of them again
            </button>
          )}
          <Decisions
            rows={keyed}
            title="With a key"
            common={common}
            busy={busy}
            onDecide={onDecide}
            onSelect={onSelect}
          />
        </>
      )}
      {loose.length > 0 && (
        <>
          <h4>Without a key of their own</h4>
          <p class="note">
            Nothing tells one from its repetition: sent again, it may stand there twice. One by one.
          </p>
          <Decisions
            rows={loose}
            title="Without a key"
            common={common}
            busy={busy}
            onDecide={onDecide}
            onSelect={onSelect}
          />
        </>
      )}
      {total > open.length && (
        <p class="note">
          The first {grouped(open.length)} of {counted(total, 'row')} are listed.
        </p>
      )}
    </div>
  );
}

interface DecisionsProps extends Omit<OpenRowsProps, 'progress'> {
  readonly rows: readonly OpenRow[];
  readonly title: string;
  /** Said once for all. */
  readonly common: string;
}

function Decisions({ rows, title, common, busy, onDecide, onSelect }: DecisionsProps) {
  return (
    <PagedList
      items={rows}
      title={title}
      buttons
      render={({ row, mark, message, edited }) => (
        <div class="decision">
          <button type="button" class="pf-issue" onClick={() => onSelect(row)}>
            <span class="pf-address">Row {row}</span>
          </button>
          <div class="pair">
            <button
              type="button"
              class="secondary"
              aria-disabled={busy}
              onClick={() => onDecide('there', mark)}
            >
              It is there<span class="hidden">: row {row}</span>
            </button>
            {edited ? (
              <p class="note">Edited since: stop the push, and push it anew if it is not there.</p>
            ) : (
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
            <p class="said">
              <Sentence text={sentenceOf({ rule: '', row, message })} />
            </p>
          )}
        </div>
      )}
    />
  );
}
