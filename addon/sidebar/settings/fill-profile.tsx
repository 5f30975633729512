// Reads from PartnerStack how the program is set up.
import { useState } from 'preact/hooks';
import { type Profile, profileFromApi } from '../../../core/index.ts';
import { Trouble, useWork } from '../../../ui/profile/index.ts';
import type { Environment } from '../../src/keys.ts';
import { call } from '../server.ts';
import { programLists, programPaths } from './program-lists.ts';
import { readLists } from './read-lists.ts';

interface FillProfileProps {
  readonly environments: readonly Environment[];
  readonly profile: Profile | null;
  readonly onRead: (profile: Profile, notes: readonly string[]) => void;
}

export function FillProfile({ environments, profile, onRead }: FillProfileProps) {
  const work = useWork();
  const [picked, pick] = useState<Environment>();
  const chosen = environments.find((one) => one === picked) ?? environments[0];
  const read = (environment: Environment) =>
    work.run(async () => {
      const read = await readLists((paths) => call('askForSidebar', environment, paths), programPaths);
      const { lists, notes } = programLists(read);
      onRead(profileFromApi(lists, profile ?? undefined), notes);
    });
  return (
    <details class="more">
      <summary>Fill from PartnerStack</summary>
      <div class="fields">
        <p>
          Reads your groups, the columns of the lead and deal forms, and the stages. Headers that you have
          pasted stay. Nothing is kept before you have seen what would change.
        </p>
        {chosen ? (
          <>
            {environments.length > 1 && (
              <label>
                With the keys of
                <select
                  value={chosen}
                  onChange={(event) => pick(environments.find((one) => one === event.currentTarget.value))}
                >
                  {environments.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </label>
            )}
            <button type="button" class="secondary" aria-disabled={work.busy} onClick={() => read(chosen)}>
              {work.busy ? 'Reading…' : 'Read from PartnerStack'}
            </button>
          </>
        ) : (
          <p class="hint">Add API keys first, above.</p>
        )}
        <Trouble text={work.trouble} />
      </div>
    </details>
  );
}
