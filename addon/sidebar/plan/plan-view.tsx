// Plan: all tabs of the workbook in import order, what waits for what, what keeps a tab from being ready, and with keys
// what becomes of each row in the program.
import { Trouble } from '../../../ui/profile/index.ts';
import { StaleNotice } from '../stale-notice.tsx';
import { useSelect } from '../use-select.ts';
import { AskForm } from './ask-form.tsx';
import { PlanTab } from './plan-tab.tsx';
import { usePlan } from './use-plan.ts';

interface PlanViewProps {
  /** How often the profile was changed here. */
  readonly edits: number;
}

export function PlanView({ edits }: PlanViewProps) {
  const planning = usePlan(edits);
  const { state, work, open } = planning;
  const select = useSelect(work.say);
  const known = state?.tabs.filter(({ type }) => type !== null) ?? [];
  const unknown = state?.tabs.filter(({ type }) => type === null) ?? [];
  const isPlanning = work.busy && open === undefined;
  return (
    <div aria-busy={work.busy}>
      <h2 class="hidden">Plan</h2>
      <form
        class="controls"
        onSubmit={(event) => {
          event.preventDefault();
          planning.plan();
        }}
      >
        <button type="submit" class="primary" aria-disabled={work.busy}>
          {isPlanning ? 'Reading all tabs…' : state ? 'Plan again' : 'Plan this workbook'}
        </button>
      </form>
      <p class="status" role="status">
        {isPlanning && <span class="hidden">Reading all tabs</span>}
        {!work.busy && state && summaryOf(known.length, known.filter(({ ready }) => ready).length)}
      </p>
      <Trouble text={work.trouble} />
      {state && edits !== state.edits && <StaleNotice of="plan" />}
      {state && known.length > 0 && <AskForm planning={planning} state={state} />}
      {state ? (
        <div class={work.busy ? 'plan stale' : 'plan'}>
          <ol class="tables">
            {known.map((tab) => (
              <PlanTab key={tab.tab.sheetId} tab={tab} state={state} onSelect={select} planning={planning} />
            ))}
          </ol>
          {unknown.length > 0 && (
            <section class="pf-report">
              <h3 class="pf-heading">Not planned: the import type is not clear</h3>
              <ul class="quiet">
                {unknown.map(({ tab, name, why }) => (
                  <li key={tab.sheetId}>
                    <button type="button" class="link" onClick={() => select(tab.sheetId, 1, 1)}>
                      {name}
                    </button>{' '}
                    {why.join(' ')}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {state.cells.empty.length > 0 && <p class="hint">Empty: {state.cells.empty.join(', ')}.</p>}
        </div>
      ) : (
        !work.trouble && (
          <p class="hint">
            Reads every tab once and says in which order to import them, which wait for which, and what must
            be in the program already. With keys it looks up what is there. Nothing is changed.
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
