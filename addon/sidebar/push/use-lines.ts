// The receipt's lines of a push, read anew when it has come to another point.
import { useEffect, useState } from 'preact/hooks';
import type { ReceiptLine } from '../../../core/index.ts';
import { call } from '../server.ts';

/** @param point blank: not wanted now */
export function useLines(id: string, point: string): readonly ReceiptLine[] {
  const [lines, setLines] = useState<readonly ReceiptLine[]>([]);
  useEffect(() => {
    if (!point) return undefined;
    let isGone = false;
    // Without them the view says less, but all that is needed.
    call('receiptsForSidebar', id).then(
      (receipt) => isGone || setLines(receipt.lines),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [id, point]);
  return lines;
}
