// Settings: keys, profile, rule levels, confirmation limit. Read once the tab is opened.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Profile, ruleFacts } from '../../../core/index.ts';
import { LevelsSection, ProfileSection, Trouble, useWork } from '../../../ui/profile/index.ts';
import type { Settings } from '../../src/settings.ts';
import { call } from '../server.ts';
import { FillProfile } from './fill-profile.tsx';
import { ENVIRONMENTS, KeysSection } from './keys-section.tsx';
import { LimitSection } from './limit-section.tsx';

interface SettingsViewProps {
  readonly shown: boolean;
  /** The profile was changed here. */
  readonly onProfile: () => void;
}

/** A spreadsheet takes 500 kB of properties, and other parts of Preflight need some too. */
const MOST_BYTES = 400_000;
const TOO_LARGE = `The profile is larger than the ${MOST_BYTES / 1000} kB that this spreadsheet can keep. Make it smaller, for example by leaving out products.`;

export function SettingsView({ shown, onProfile }: SettingsViewProps) {
  const loading = useWork();
  const profileWork = useWork();
  const levelsWork = useWork();
  const [settings, setSettings] = useState<Settings>();
  const asked = useRef(false);

  const load = () => loading.run(async () => setSettings(await call('settingsForSidebar')));
  useEffect(() => {
    if (!shown || asked.current) return;
    asked.current = true;
    load();
  });

  const keep = async (profile: Profile | null) => {
    if (!settings) return;
    if (new Blob([JSON.stringify(profile)]).size > MOST_BYTES) throw new Error(TOO_LARGE);
    const { mark } = await call('saveProfileForSidebar', profile, settings.mark);
    setSettings((now) => now && { ...now, profile, mark });
    onProfile();
  };

  return (
    <div class="settings" aria-busy={loading.busy}>
      <h2 class="hidden">Settings</h2>
      {loading.busy && <p class="hint">Reading the settings…</p>}
      <Trouble text={loading.trouble} />
      {settings && (
        <>
          <KeysSection keys={settings.keys} onKeys={(keys) => setSettings({ ...settings, keys })} />
          <ProfileSection
            profile={settings.profile}
            rules={ruleFacts}
            work={profileWork}
            place="It belongs to this spreadsheet: everybody who opens it checks by the same profile."
            removal="Remove the profile from this spreadsheet, for everybody who uses it? Export it first to have it back."
            onKeep={keep}
            fill={(propose) => (
              <FillProfile
                environments={ENVIRONMENTS.filter((environment) => settings.keys[environment])}
                profile={settings.profile}
                onRead={propose}
              />
            )}
          />
          <LevelsSection
            rules={ruleFacts}
            profile={settings.profile}
            work={levelsWork}
            keptFor="for everybody who uses this spreadsheet"
            onKeep={keep}
          />
          <LimitSection limit={settings.limit} onLimit={(limit) => setSettings({ ...settings, limit })} />
        </>
      )}
      <button type="button" class="link reload" aria-disabled={loading.busy} onClick={load}>
        Reload the settings
      </button>
    </div>
  );
}
