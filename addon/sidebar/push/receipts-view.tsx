// The receipts of this spreadsheet, latest first.
import { useEffect, useState } from 'preact/hooks';
import { counted, LevelIcon, PagedList } from '../../../ui/index.ts';
import type { ToldReceipt } from '../../src/push/told-receipts.ts';
import { Trouble } from '../sentences.tsx';
import { call } from '../server.ts';
import { useWork } from '../use-work.ts';
import { ReceiptItem } from './receipt-item.tsx';

interface ReceiptsViewProps {
  /** Another one: there may be news. */
  readonly point: string;
}

export function ReceiptsView({ point }: ReceiptsViewProps) {
  const [open, setOpen] = useState(false);
  const [receipts, setReceipts] = useState<readonly ToldReceipt[]>();
  const work = useWork();
  useEffect(() => {
    if (open) work.run(async () => setReceipts((await call('receiptsForSidebar')).receipts));
  }, [open, point]);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <details class="pf-report receipts" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="pf-summary">
        <LevelIcon name="chevron" />
        <h3>Receipts</h3>
      </summary>
      <Trouble text={work.trouble} />
      {work.busy && !receipts && <p class="note">Reading the receipts…</p>}
      {receipts?.length === 0 && (
        <p class="note">No push yet. Each push leaves a receipt here and in the tab “Preflight receipts”.</p>
      )}
      {receipts && receipts.length > 0 && (
        <>
          <p class="note">
            {counted(receipts.length, 'receipt')}, times in {timeZone}. All of them stand in the tab
            “Preflight receipts”.
          </p>
          <PagedList
            items={receipts}
            title="Receipts"
            buttons={false}
            render={(receipt) => <ReceiptItem key={receipt.id} receipt={receipt} />}
          />
        </>
      )}
    </details>
  );
}
