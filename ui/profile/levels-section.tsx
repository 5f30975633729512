// The level of every rule: the catalogue's, or another one of the profile.
import { useState } from 'preact/hooks';
import { alwaysErrors, type Level, type Profile, type RuleFacts } from '../../core/index.ts';
import { counted } from '../counted.ts';
import { Outcome } from './outcome.tsx';
import { SettingsSection } from './settings-section.tsx';
import type { Work } from './use-work.ts';

type Own = Level | 'off';

interface LevelsSectionProps {
  readonly rules: readonly RuleFacts[];
  readonly profile: Profile | null;
  readonly work: Work;
  /** Whom the kept levels are for, as the end of a sentence. */
  readonly keptFor: string;
  readonly onKeep: (profile: Profile) => Promise<void>;
}

const OWN: readonly Own[] = ['error', 'warning', 'info', 'off'];

export function LevelsSection({ rules, profile, work, keptFor, onKeep }: LevelsSectionProps) {
  const [filter, setFilter] = useState('');
  const [picked, setPicked] = useState<{ readonly [rule: string]: Own | '' }>({});
  const [said, say] = useState('');

  const kept = profile?.levels ?? {};
  const changes = Object.keys(picked).filter((rule) => picked[rule] !== (kept[rule] ?? ''));
  const wanted = filter.trim().toLowerCase();
  const found = rules.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted));
  const save = () =>
    work.run(async () => {
      say('');
      const all = Object.entries({ ...kept, ...picked }).filter((one): one is [string, Own] => one[1] !== '');
      const { levels: _, ...rest } = profile ?? { schema: 1 };
      await onKeep(all.length > 0 ? { ...rest, levels: Object.fromEntries(all) } : rest);
      setPicked({});
      say(`The levels are kept ${keptFor}.`);
    });

  return (
    <SettingsSection
      title="Rule levels"
      state={Object.keys(kept).length ? `${counted(Object.keys(kept).length, 'own level')}` : 'the catalogue'}
    >
      <p>
        An error keeps a table from passing, a warning does not; a rule that is off says nothing. The levels
        are part of the profile. {alwaysErrors.length} rules are always errors: without them a table would
        pass that was not read whole.
      </p>
      <div class="fields">
        <label>
          Find a rule
          <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        </label>
      </div>
      {wanted && (
        <p class="hint" role="status">
          {counted(found.length, 'rule')} of {rules.length}
        </p>
      )}
      {changes.length > 0 && (
        <div class="pending buttons">
          <button type="button" class="primary" aria-disabled={work.busy} onClick={save}>
            Keep {counted(changes.length, 'level')}
          </button>
          <button type="button" class="secondary" onClick={() => setPicked({})}>
            Discard
          </button>
        </div>
      )}
      <Outcome said={said} trouble={work.trouble} />
      <ul class="levels">
        {found.map(({ id, title, level }) => {
          if (alwaysErrors.includes(id))
            return (
              <li key={id} class="fixed">
                <RuleName rule={id} title={title} />
                <span>always an error</span>
              </li>
            );
          return (
            <li key={id}>
              <label>
                <RuleName rule={id} title={title} />
                <select
                  value={picked[id] ?? kept[id] ?? ''}
                  onChange={(event) => {
                    const own = OWN.find((one) => one === event.currentTarget.value) ?? '';
                    setPicked({ ...picked, [id]: own });
                  }}
                >
                  <option value="">usual: {level}</option>
                  {OWN.map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          );
        })}
      </ul>
    </SettingsSection>
  );
}

function RuleName({ rule, title }: { readonly rule: string; readonly title: string }) {
  return (
    <span class="rule">
      {title} <code>{rule}</code>
    </span>
  );
}
