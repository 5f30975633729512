// The receipts of this spreadsheet, latest first.
import { useEffect, useState } from 'preact/hooks';
import { type ReceiptHead, receiptHeads } from '../../../core/index.ts';
import { counted, LevelIcon, PagedList } from '../../../ui/index.ts';
import { Trouble, useWork } from '../../../ui/profile/index.ts';
import { call } from '../server.ts';
import { ReceiptItem } from './receipt-item.tsx';

/** @param point another one: there may be news */
export function ReceiptsView({ point }: { readonly point: string }) {
  const [open, setOpen] = useState(false);
  const [receipts, setReceipts] = useState<readonly ReceiptHead[]>();
  const work = useWork();
  useEffect(() => {
    if (!open) return;
    work.run(async () => setReceipts(receiptHeads((await call('receiptsForSidebar')).lines)));
  }, [open, point]);
  return (
    <details class="receipts" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="pf-summary">
        <LevelIcon name="chevron" />
        <h3>Receipts</h3>
      </summary>
      <Trouble text={work.trouble} />
      {open && (
        <div class="pf-report">
          {work.busy && !receipts && <p class="note">Reading the receipts…</p>}
          {receipts && <Receipts receipts={receipts} />}
        </div>
      )}
    </details>
  );
}

function Receipts({ receipts }: { readonly receipts: readonly ReceiptHead[] }) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (receipts.length === 0)
    return (
      <p class="note">No push yet. Each push leaves a receipt here and in the tab “Preflight receipts”.</p>
    );
  return (
    <>
      <p class="note">
        {counted(receipts.length, 'receipt')}, times in {timeZone}. All of them stand in the tab “Preflight
        receipts”.
      </p>
      <PagedList
        items={receipts}
        title="Receipts"
        buttons={false}
        render={(receipt) => <ReceiptItem key={receipt.id} receipt={receipt} />}
      />
    </>
  );
}
