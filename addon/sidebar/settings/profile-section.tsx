// The program profile: what it says, and the ways to fill, import, export and remove it.
import { useState } from 'preact/hooks';
import type { Profile, RuleFacts } from '../../../core/index.ts';
import { counted } from '../../../ui/index.ts';
import type { Environment } from '../../src/keys.ts';
import type { Work } from '../use-work.ts';
import { AskOnce } from './ask-once.tsx';
import { EntryList, Name } from './entry-list.tsx';
import { ExportProfile } from './export-profile.tsx';
import { FactsForm } from './facts-form.tsx';
import { FillProfile } from './fill-profile.tsx';
import { ImportProfile } from './import-profile.tsx';
import { Outcome } from './outcome.tsx';
import { byPart, profileChanges, profileEntries } from './profile-entries.ts';
import { Proposal } from './proposal.tsx';
import { Section } from './section.tsx';

interface ProfileSectionProps {
  readonly profile: Profile | null;
  readonly rules: readonly RuleFacts[];
  /** Those with keys. */
  readonly environments: readonly Environment[];
  readonly work: Work;
  readonly onKeep: (profile: Profile | null) => Promise<void>;
}

interface Proposed {
  /** What it would change; made of another one it would take back what was kept since. */
  readonly of: Profile | null;
  readonly profile: Profile;
  readonly notes: readonly string[];
}

export function ProfileSection({ profile, rules, environments, work, onKeep }: ProfileSectionProps) {
  const [proposed, setProposed] = useState<Proposed>();
  const [said, say] = useState('');
  const ids = rules.map(({ id }) => id);
  const entries = profileEntries(profile, rules);
  const parts = byPart(entries).length;

  const propose = (next: Profile, notes: readonly string[] = []) => {
    say('');
    work.say('');
    setProposed({ of: profile, profile: next, notes });
  };
  const keep = (next: Profile | null, outcome: string) =>
    work.run(async () => {
      say('');
      await onKeep(next);
      setProposed(undefined);
      say(outcome);
    });

  return (
    <Section title="Program profile" state={parts ? counted(parts, 'part') : 'none'}>
      <p>
        What your program adds to the importer’s own columns. It belongs to this spreadsheet: everybody who
        opens it checks by the same profile. It never holds keys.
      </p>
      {entries.length > 0 ? (
        <EntryList
          items={entries}
          noun="entry"
          plural="entries"
          render={({ name, about }) => <Name of={name} about={about} />}
        />
      ) : (
        <p class="hint">There is none yet: tables are checked by what PartnerStack says of every program.</p>
      )}
      <Outcome said={said} trouble={work.trouble} />
      {proposed && proposed.of === profile && (
        <Proposal
          key={JSON.stringify(proposed.profile)}
          changes={profileChanges(entries, profileEntries(proposed.profile, rules))}
          notes={proposed.notes}
          busy={work.busy}
          onKeep={() => keep(proposed.profile, 'The profile is kept.')}
          onDiscard={() => setProposed(undefined)}
        />
      )}
      <FillProfile environments={environments} profile={profile} onRead={propose} />
      <FactsForm key={JSON.stringify(profile)} profile={profile} rules={ids} onRead={propose} />
      <ImportProfile
        rules={ids}
        onRead={(next) => propose(next, profile ? ['It takes the place of the whole profile.'] : [])}
      />
      {profile && (
        <>
          <ExportProfile profile={profile} />
          <AskOnce
            label="Remove profile"
            question="Remove the profile from this spreadsheet, for everybody who uses it? Export it first to have it back."
            busy={work.busy}
            onYes={() => keep(null, 'The profile is removed.')}
          />
        </>
      )}
    </Section>
  );
}
