// The safe fixes: counted, listed by rule, applied in one go.
import { useMemo } from 'preact/hooks';
import { ruleTitles } from '../../core/index.ts';
import { ChangeItem, counted, Disclosure, PagedList } from '../../ui/index.ts';
import { Notices } from '../../ui/profile/index.ts';
import type { OfferedFixes } from '../src/fix-sheet.ts';
import type { Accepted } from '../src/fixes.ts';
import { leftText } from './left-text.ts';

interface SafeFixesProps {
  readonly fixes: OfferedFixes;
  readonly busy: boolean;
  readonly onApply: (accepted?: Accepted) => void;
  readonly onSelect: (row: number, position?: number) => void;
}

export function SafeFixes({ fixes, busy, onApply, onSelect }: SafeFixesProps) {
  const { left, ordersLost = [] } = fixes;
  const dates = ruleTitles[DATES] ?? DATES;
  const count = fixes.cells.length + fixes.drops.length;
  const groups = useMemo(() => byRule(fixes), [fixes]);
  return (
    <section class="pf-report" aria-labelledby="safe-fixes">
      <h3 class="pf-heading" id="safe-fixes">
        {count === 0 ? 'No safe fixes' : counted(count, 'safe fix', 'safe fixes')}
      </h3>
      {ordersLost.length > 0 && (
        <div class="notices">
          In {ordersLost.join(', ')}, only dates that are rewritten here show whether day or month comes
          first. Without them the other dates there could be read either way: apply the suggestion “{dates}”
          first.
          <button type="button" class="primary" aria-disabled={busy} onClick={() => onApply({ rule: DATES })}>
            Apply “{dates}” first
          </button>
        </div>
      )}
      {count > 0 && (
        <button
          type="button"
          class={ordersLost.length > 0 ? 'secondary' : 'primary'}
          aria-disabled={busy}
          onClick={() => onApply()}
        >
          Apply all safe fixes
        </button>
      )}
      <Notices sentences={left.map(leftText)} />
      {Array.from(groups, ([rule, items]) => (
        <Disclosure
          key={rule}
          tone="pass"
          toneWord="Safe fix"
          title={ruleTitles[rule] ?? rule}
          count={items.length}
          noun="change"
          startOpen={groups.size === 1}
        >
          {() => (
            <PagedList
              items={items}
              title={ruleTitles[rule] ?? rule}
              buttons
              render={(item) => <ChangeItem {...item} onSelect={() => onSelect(item.row, item.position)} />}
            />
          )}
        </Disclosure>
      ))}
    </section>
  );
}

/** The rule whose suggestions lean on the order that other dates of a column show. */
export const DATES = 'date-format';

interface Item {
  readonly rule: string;
  readonly row: number;
  readonly position?: number;
  readonly from?: string;
  readonly to?: string;
}

function byRule({ cells, drops }: OfferedFixes): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of [...cells, ...drops]) {
    const items = groups.get(item.rule);
    if (items) items.push(item);
    else groups.set(item.rule, [item]);
  }
  return groups;
}
