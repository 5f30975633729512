// Files are picked or dropped here and checked one after another; nothing is handed to any page.
import { counted } from '../../../ui/index.ts';
import { DropZone } from './drop-zone.tsx';
import { Result } from './result.tsx';
import { useChecks } from './use-checks.ts';

export function CheckPage() {
  const { state, waiting, take, next, cancel, make } = useChecks();
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
            <p class="pad">
              <progress
                aria-label="Read so far"
                max={state.file.size}
                value={Math.min(state.progress.bytes, state.file.size)}
              />
              {counted(state.progress.rows, 'row')} read.
            </p>
          </section>
        )}
        {state.kind === 'failed' && (
          <p class="note" role="alert">
            {state.file.name} was not checked: {state.reason}.
          </p>
        )}
        {state.kind === 'checked' && (
          <Result key={state.id} file={state.file} checked={state.checked} make={make} />
        )}
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
