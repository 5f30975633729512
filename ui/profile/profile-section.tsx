// The program profile: what it says, and the ways to fill, import, export and remove it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Profile, RuleFacts } from '../../core/index.ts';
import { counted } from '../counted.ts';
import { AskOnce } from './ask-once.tsx';
import { EntryList, Name } from './entry-list.tsx';
import { ExportProfile } from './export-profile.tsx';
import { FactsForm } from './facts-form.tsx';
import { ImportProfile } from './import-profile.tsx';
import { Outcome } from './outcome.tsx';
import { byPart, profileChanges, profileEntries } from './profile-entries.ts';
import { Proposal } from './proposal.tsx';
import { SettingsSection } from './settings-section.tsx';
import type { Work } from './use-work.ts';

/** Shows what would change; nothing is kept before the user says so. */
export type Propose = (profile: Profile, notes?: readonly string[]) => void;

interface ProfileSectionProps {
  readonly profile: Profile | null;
  readonly rules: readonly RuleFacts[];
  readonly work: Work;
  readonly startOpen?: boolean;
  /** Where it is kept and for whom. */
  readonly place: string;
  /** Asked before it is removed. */
  readonly removal: string;
  readonly onKeep: (profile: Profile | null) => Promise<void>;
  /** A way to fill it that only this surface has. */
  readonly fill?: (propose: Propose) => ComponentChildren;
}

interface Proposed {
  /** What it would change; made of another one it would take back what was kept since. */
  readonly of: Profile | null;
  readonly profile: Profile;
  readonly notes: readonly string[];
}

export function ProfileSection(props: ProfileSectionProps) {
  const { profile, rules, work, startOpen, place, removal, onKeep, fill } = props;
  const [proposed, setProposed] = useState<Proposed>();
  const [said, say] = useState('');
  const ids = rules.map(({ id }) => id);
  const entries = profileEntries(profile, rules);
  const parts = byPart(entries).length;

  const propose: Propose = (next, notes = []) => {
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
    <SettingsSection
      startOpen={startOpen}
      title="Program profile"
      state={parts ? counted(parts, 'part') : 'none'}
    >
      <p>What your program adds to the importer’s own columns. {place} It never holds keys.</p>
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
      {fill?.(propose)}
      <FactsForm key={JSON.stringify(profile)} profile={profile} rules={ids} onRead={propose} />
      <ImportProfile
        rules={ids}
        onBegin={() => setProposed(undefined)}
        onRead={(next) => propose(next, profile ? ['It takes the place of the whole profile.'] : [])}
      />
      {profile && (
        <>
          <ExportProfile profile={profile} />
          <AskOnce
            label="Remove profile"
            question={removal}
            busy={work.busy}
            onYes={() => keep(null, 'The profile is removed.')}
          />
        </>
      )}
    </SettingsSection>
  );
}
