// Files are picked or dropped here and checked one after another; nothing is handed to any page.
import { counted } from '../../../ui/index.ts';
import { ProgressPane } from '../panel/progress-pane.tsx';
import { DropZone } from './drop-zone.tsx';
import { Result } from './result.tsx';
import { useChecks } from './use-checks.ts';

export function CheckPage() {
  const { state, waiting, take, next, cancel } = useChecks();
  return (
    <div class="page wide">
      <header>
        <p class="by">Preflight</p>
        <h1>Check a file</h1>
      </header>
      <main>
        <p>
          The same check as on the importer page, by the program profile kept in this browser. The file stays
          on this computer and is handed to nobody.
        </p>
        <DropZone onFiles={take} />
        {state.kind === 'running' && (
          <section class="result" aria-label={`Checking ${state.file.name}`}>
            <header>
              <h2>Checking {state.file.name}</h2>
              <button type="button" onClick={cancel}>
                Cancel
              </button>
            </header>
            <div class="pad">
              {state.progress && <ProgressPane size={state.file.size} progress={state.progress} />}
            </div>
          </section>
        )}
        {state.kind === 'failed' && (
          <p class="note" role="alert">
            {state.file.name} was not checked: {state.reason}.
          </p>
        )}
        {state.kind === 'checked' && <Result key={state.id} {...state} onCancel={cancel} />}
        {waiting.length > 0 && state.kind !== 'running' && (
          <p>
            <button type="button" class="main" onClick={next}>
              Next file: {waiting[0]?.name}
            </button>
            {waiting.length > 1 && ` ${counted(waiting.length, 'file')} left.`}
          </p>
        )}
      </main>
    </div>
  );
}
