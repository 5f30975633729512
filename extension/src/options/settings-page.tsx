// The settings page: every part of it goes by the newest profile, wherever that was changed.
import { type Profile, ruleFacts } from '../../../core/index.ts';
import {
  LevelsSection,
  ProfileSection,
  SettingsSection,
  Trouble,
  useWork,
} from '../../../ui/profile/index.ts';
import { LearnHeaders } from '../panel/learn-headers.tsx';
import { useProfile } from '../panel/use-profile.ts';
import { forgetProfile, keepProfile } from '../profile-store.ts';
import { HeldSection } from './held-section.tsx';
import { OtherHosts } from './other-hosts.tsx';

export function SettingsPage() {
  const { read, profile = null, trouble } = useProfile();
  const profileWork = useWork();
  const levelsWork = useWork();
  const keep = (next: Profile | null) => (next ? keepProfile(next) : forgetProfile());
  return (
    <div class="page">
      <header>
        <p class="by">Preflight</p>
        <h1>Settings</h1>
      </header>
      <main class="settings">
        <h2 class="hidden">What checks go by, and what is kept</h2>
        <Trouble
          text={
            trouble &&
            `The kept profile cannot be read, and no file is checked until it is replaced or removed. ${trouble}`
          }
        />
        {read && (
          <>
            <ProfileSection
              profile={profile}
              rules={ruleFacts}
              work={profileWork}
              startOpen
              place="It is kept in this browser, and every check here goes by it. Export it to share it with your team, the add-on and the command line."
              removal="Forget the profile in this browser? Export it first to have it back."
              onKeep={keep}
            />
            <SettingsSection title="Learn headers" state="from a pasted list">
              <LearnHeaders />
            </SettingsSection>
            <LevelsSection
              rules={ruleFacts}
              profile={profile}
              work={levelsWork}
              keptFor="in this browser"
              onKeep={keep}
            />
          </>
        )}
        <OtherHosts />
        <HeldSection />
      </main>
    </div>
  );
}
