// The keys of one environment: their ends where they are kept, a form where they are not; a test, a way to remove them.
import { useState } from 'preact/hooks';
import { AskOnce, Notices, Outcome, useWork } from '../../../ui/profile/index.ts';
import type { Environment } from '../../src/keys.ts';
import type { KeysShown, ShownKeys } from '../../src/settings.ts';
import { call } from '../server.ts';
import { KeyForm } from './key-form.tsx';
import { type KeyTexts, keyDoubts } from './key-mistakes.ts';
import { readLists } from './read-lists.ts';

interface EnvironmentKeysProps {
  readonly environment: Environment;
  readonly kept: ShownKeys | undefined;
  readonly onKeys: (keys: KeysShown) => void;
}

const TITLES = { production: 'Production keys', test: 'Test keys' } as const;

export function EnvironmentKeys({ environment, kept, onKeys }: EnvironmentKeysProps) {
  const work = useWork();
  const [said, say] = useState('');
  const [doubts, setDoubts] = useState<readonly string[]>([]);
  const [replacing, setReplacing] = useState(false);

  const begin = (task: () => Promise<void>) => {
    say('');
    return work.run(task);
  };
  const save = (keys: KeyTexts) =>
    begin(async () => {
      onKeys((await call('saveKeysForSidebar', environment, keys)).keys);
      setDoubts(keyDoubts(keys));
      setReplacing(false);
      // Kept is kept, whatever the test says.
      const trouble = await troubleOf(environment);
      if (trouble) throw new Error(`The keys are saved, but the test failed. ${trouble}`);
      say('The keys are saved, and they work.');
    });
  const test = () =>
    begin(async () => {
      const trouble = await troubleOf(environment);
      if (trouble) throw new Error(trouble);
      say('The keys work.');
    });
  const remove = () =>
    begin(async () => {
      onKeys((await call('saveKeysForSidebar', environment, null)).keys);
      setDoubts([]);
      say(`The ${environment} keys are removed.`);
    });

  return (
    <section class="part" aria-labelledby={`keys-${environment}`} aria-busy={work.busy}>
      <h4 id={`keys-${environment}`}>{TITLES[environment]}</h4>
      {kept && !replacing ? (
        <>
          <dl class="ends">
            <dt>Public key</dt>
            <dd>…{kept.publicEnd}</dd>
            <dt>Secret key</dt>
            <dd>…{kept.secretEnd}</dd>
            <dt>Account</dt>
            <dd>{kept.fingerprint}</dd>
          </dl>
          <div class="buttons">
            <button type="button" class="secondary" aria-disabled={work.busy} onClick={test}>
              {work.busy ? 'Testing…' : 'Test'}
              <span class="hidden"> {environment} keys</span>
            </button>
            <button
              type="button"
              class="secondary"
              aria-disabled={work.busy}
              onClick={() => !work.busy && setReplacing(true)}
            >
              Replace<span class="hidden"> {environment} keys</span>
            </button>
          </div>
          <AskOnce
            label={`Remove ${environment} keys`}
            question={`Remove the ${environment} keys from this Google account? PartnerStack keeps its own.`}
            busy={work.busy}
            onYes={remove}
          />
        </>
      ) : (
        <KeyForm
          environment={environment}
          busy={work.busy}
          onSave={save}
          onCancel={kept && (() => setReplacing(false))}
        />
      )}
      <Outcome said={said} trouble={work.trouble} />
      <Notices sentences={kept ? doubts : []} />
    </section>
  );
}

/** Of one call with the kept keys, which changes nothing; blank: they work. */
async function troubleOf(environment: Environment): Promise<string> {
  try {
    const [groups] = await readLists((paths) => call('askForSidebar', environment, paths), ['groups'], 1);
    return groups?.refused ?? '';
  } catch (error) {
    return (error as Error).message;
  }
}
