// What becomes of a tab's rows, verdict by verdict, and how old the answers are that this rests on.
import { useMemo } from 'preact/hooks';
import type { RowPlan } from '../../../core/index.ts';
import { counted, Disclosure, PagedList } from '../../../ui/index.ts';
import { ageOf } from './age.ts';
import type { PlannedTab } from './plan-workbook.ts';
import { RowItem } from './row-item.tsx';
import type { PlanState } from './use-plan.ts';
import { noteOf, VERDICTS } from './words.ts';

interface RowPlansProps {
  readonly tab: PlannedTab;
  readonly state: PlanState;
  readonly onSelect: (row: number, position?: number) => void;
}

export function RowPlans({ tab, state, onSelect }: RowPlansProps) {
  const { type, plan } = tab;
  const groups = useMemo(() => {
    const byVerdict = new Map<string, RowPlan[]>();
    for (const one of plan?.rows ?? []) {
      const rows = byVerdict.get(one.is);
      if (rows) rows.push(one);
      else byVerdict.set(one.is, [one]);
    }
    return VERDICTS.flatMap((verdict) => {
      const rows = byVerdict.get(verdict.is);
      return rows ? [{ ...verdict, rows }] : [];
    });
  }, [plan]);
  if (!type || !plan || groups.length === 0) return null;
  const nameAt = tab.plan?.header.find(({ column }) => column?.key === nameColumn(tab))?.position;
  return (
    <section aria-label={`Rows of ${tab.name}`}>
      <p class="ages">{agesOf(plan.rows, state)}</p>
      {groups.map(({ is, title, tone, rows }) => (
        <Disclosure
          key={is}
          tone={tone}
          toneWord="Rows"
          title={title}
          count={rows.length}
          noun="row"
          startOpen={false}
        >
          {() => (
            <>
              {noteOf(is, type) !== '' && <p class="pf-note">{noteOf(is, type)}</p>}
              <PagedList
                items={rows}
                title={title}
                buttons
                render={(one) => (
                  <RowItem
                    plan={one}
                    type={type}
                    name={tab.tab.rows[one.row - 1]?.[(nameAt ?? 0) - 1] ?? ''}
                    age={one.at === undefined ? undefined : ageOf(one.at, state.began, state.cells.now)}
                    onSelect={() => onSelect(one.row, nameAt)}
                  />
                )}
              />
            </>
          )}
        </Disclosure>
      ))}
    </section>
  );
}

/** The first column of the tab that tells one row from another. */
function nameColumn({ type, plan }: PlannedTab): string | undefined {
  const wanted = ['partner_email', 'email', 'key', 'target_key', 'partner_key', 'account_name'];
  const columns = plan?.header.map(({ column }) => column?.key) ?? [];
  return wanted.find(
    (key) =>
      columns.includes(key) &&
      !(type === 'deals' && key === 'partner_key' && columns.includes('account_name')),
  );
}

function agesOf(rows: readonly RowPlan[], { began, cells }: PlanState): string {
  const isOpen = ({ why }: RowPlan) => why.some(({ is }) => is === 'not-checked');
  const read = rows.filter((one) => one.at !== undefined && !isOpen(one));
  const live = read.filter(({ at = 0 }) => at >= began).length;
  const old = read.length - live;
  const open = rows.filter(isOpen).length;
  const oldest = Math.min(...read.map(({ at = 0 }) => at));
  const parts = [
    ...(live > 0 ? [`live: ${counted(live, 'row')}`] : []),
    ...(old > 0 ? [`${ageOf(oldest, began, cells.now)}: ${counted(old, 'row')}`] : []),
    ...(open > 0 ? [`not checked: ${counted(open, 'row')}`] : []),
  ];
  return parts.length > 0 ? `Answers ${parts.join('; ')}.` : 'No row rests on an answer of PartnerStack.';
}
