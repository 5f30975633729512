// One receipt: what was pushed where and how it ended, with its two files.
import { useState } from 'preact/hooks';
import {
  importTypes,
  pushWords,
  type ReceiptHead,
  type Rollback,
  receiptCsv,
  rollback,
} from '../../../core/index.ts';
import { counted, download, LevelIcon, Shown } from '../../../ui/index.ts';
import { Trouble, useWork } from '../../../ui/profile/index.ts';
import { call } from '../server.ts';
import { localTime } from './local-time.ts';
import { RollbackView } from './rollback-view.tsx';

export function ReceiptItem({ receipt }: { readonly receipt: ReceiptHead }) {
  const work = useWork();
  const [undo, setUndo] = useState<Rollback>();
  const { id, time, tab, type, mode, environment, account, rows, totals, ended, outcome } = receipt;
  const isFile = mode === 'hand-off';
  const title = `${localTime(time)}, ${counted(rows, 'row')} of ${type}`;
  const linesOf = async () => (await call('receiptsForSidebar', id)).lines;
  const save = () =>
    work.run(async () => {
      const name = `receipt-${type}-${time.slice(0, 16).replace(' ', '-').replace(':', '')}.csv`;
      download(new File([receiptCsv(receipt, await linesOf())], name, { type: 'text/csv' }));
    });
  return (
    <details class="receipt">
      <summary class="pf-summary">
        <LevelIcon name="chevron" />
        <h4 class="pf-title">{title}</h4>
        <span class="how">{ended ?? 'not ended'}</span>
      </summary>
      <dl>
        <dt>How</dt>
        <dd>
          {pushWords.mode(mode)}
          {!isFile && `, ${environment} keys, account ${account}`}
        </dd>
        <dt>Tab</dt>
        <dd>
          <Shown text={tab} limit={60} />
        </dd>
        {totals && (
          <>
            <dt>Totals</dt>
            <dd>{totals}</dd>
          </>
        )}
        <dt>Rows</dt>
        <dd>{isFile ? 'What became of them, the dashboard’s report says.' : outcome || 'still under way'}</dd>
      </dl>
      {!ended && (
        <p class="note">It has not ended: open its tab and press “This tab” above to resume or stop it.</p>
      )}
      <Trouble text={work.trouble} />
      <div class="pair">
        <button type="button" class="secondary" aria-disabled={work.busy} onClick={save}>
          Download receipt<span class="hidden">: {title}</span>
        </button>
        {!isFile && (
          <button
            type="button"
            class="secondary"
            aria-expanded={undo !== undefined}
            aria-disabled={work.busy}
            onClick={() =>
              undo ? setUndo(undefined) : work.run(async () => setUndo(rollback(receipt, await linesOf())))
            }
          >
            Rollback list<span class="hidden">: {title}</span>
          </button>
        )}
      </div>
      {undo && <RollbackView head={receipt} undo={undo} singular={importTypes[type].singular} />}
    </details>
  );
}
