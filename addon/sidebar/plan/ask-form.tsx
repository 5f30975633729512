// Which keys the program is asked with, and the button that asks; while it is asked, how much is open and a way to stop.
import { useState } from 'preact/hooks';
import { counted } from '../../../ui/index.ts';
import type { PlanState, PlanWork } from './use-plan.ts';

export function AskForm({ planning, state }: { readonly planning: PlanWork; readonly state: PlanState }) {
  const { work, open } = planning;
  const { accounts } = state.cells;
  const [stopping, setStopping] = useState(false);
  const { environment } = state;
  if (environment === undefined)
    return (
      <p class="hint">
        What is in the program was not checked: there are no keys. Add them under Settings to look up
        partners, customers, groups and transaction keys.
      </p>
    );
  if (open !== undefined)
    return (
      <div class="controls">
        <p class="asking" role="status">
          {open === 0 ? 'Sorting the answers…' : `Asking PartnerStack: ${counted(open, 'answer')} to go.`}
        </p>
        <button
          type="button"
          class="secondary"
          aria-disabled={stopping}
          onClick={() => {
            setStopping(true);
            planning.stop();
          }}
        >
          {stopping ? 'Stopping…' : 'Stop'}
        </button>
      </div>
    );
  const ask = (anew: boolean) => {
    setStopping(false);
    planning.ask(environment, anew);
  };
  return (
    <form
      class="controls"
      onSubmit={(event) => {
        event.preventDefault();
        ask(false);
      }}
    >
      <label for="plan-keys">Keys</label>
      <select
        id="plan-keys"
        value={environment}
        onChange={(event) => {
          const chosen = accounts.find((one) => one.environment === event.currentTarget.value);
          if (chosen) planning.plan(chosen.environment);
        }}
      >
        {accounts.map((one) => (
          <option key={one.environment} value={one.environment}>
            {one.environment === 'test' ? 'Test' : 'Production'}
          </option>
        ))}
      </select>
      <button type="submit" class="secondary" aria-disabled={work.busy}>
        Check against PartnerStack
      </button>
      {state.isAsked && (
        <button type="button" class="link" aria-disabled={work.busy} onClick={() => ask(true)}>
          Read everything again
        </button>
      )}
    </form>
  );
}
