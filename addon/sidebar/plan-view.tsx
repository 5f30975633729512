// Plan: all tabs of the workbook in import order, what waits for what, and what keeps a tab from being ready.
import { useState } from 'preact/hooks';
import type { WorkbookPlan } from '../src/plan-workbook.ts';
import { PlanTab } from './plan-tab.tsx';
import { StaleNotice, Trouble } from './sentences.tsx';
import { call } from './server.ts';
import { useSelect } from './use-select.ts';
import { useWork } from './use-work.ts';

interface PlanViewProps {
  /** How often the profile was changed here. */
  readonly edits: number;
}

export function PlanView({ edits }: PlanViewProps) {
  const work = useWork();
  const select = useSelect(work.say);
  const [plan, setPlan] = useState<WorkbookPlan>();
  const [plannedAt, setPlannedAt] = useState(0);
  const known = plan?.tabs.filter(({ type }) => type !== null) ?? [];
  const unknown = plan?.tabs.filter(({ type }) => type === null) ?? [];
  return (
    <div aria-busy={work.busy}>
      <h2 class="hidden">Plan</h2>
      <form
        class="controls"
        onSubmit={(event) => {
          event.preventDefault();
          work.run(async () => {
            setPlan(await call('planForSidebar'));
            setPlannedAt(edits);
          });
        }}
      >
        <button type="submit" class="primary" aria-disabled={work.busy}>
          {work.busy ? 'Reading all tabs…' : plan ? 'Plan again' : 'Plan this workbook'}
        </button>
      </form>
      <p class="status" role="status">
        {work.busy && <span class="hidden">Reading all tabs</span>}
        {!work.busy && plan && summaryOf(known.length, known.filter(({ ready }) => ready).length)}
      </p>
      <Trouble text={work.trouble} />
      {plan && edits !== plannedAt && <StaleNotice of="plan" />}
      {plan ? (
        <div class={work.busy ? 'plan stale' : 'plan'}>
          <ol class="tables">
            {known.map((tab) => (
              <PlanTab key={tab.sheetId} tab={tab} titles={plan.titles} onSelect={select} />
            ))}
          </ol>
          {unknown.length > 0 && (
            <section class="pf-report">
              <h3 class="pf-heading">Not planned: the import type is not clear</h3>
              <ul class="quiet">
                {unknown.map(({ sheetId, name, why }) => (
                  <li key={sheetId}>
                    <button type="button" class="link" onClick={() => select(sheetId, 1, 1)}>
                      {name}
                    </button>{' '}
                    {why.join(' ')}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {plan.empty.length > 0 && <p class="hint">Empty: {plan.empty.join(', ')}.</p>}
        </div>
      ) : (
        !work.trouble && (
          <p class="hint">
            Reads every tab once and says in which order to import them, which wait for which, and what must
            be in the program already. Nothing is changed.
          </p>
        )
      )}
    </div>
  );
}

function summaryOf(count: number, ready: number): string {
  if (count === 0) return 'No tab has rows of a known import type.';
  if (ready === count) return count === 1 ? 'The one tab is ready.' : `All ${count} tabs are ready.`;
  return `${ready} of ${count} ${count === 1 ? 'tab' : 'tabs'} ready.`;
}
