// The API keys: where they are found, where they live, and the two pairs.

import { Notices, SettingsSection } from '../../../ui/profile/index.ts';
import type { Environment } from '../../src/keys.ts';
import type { KeysShown } from '../../src/settings.ts';
import { EnvironmentKeys } from './environment-keys.tsx';

interface KeysSectionProps {
  readonly keys: KeysShown;
  readonly onKeys: (keys: KeysShown) => void;
}

export const ENVIRONMENTS: readonly Environment[] = ['production', 'test'];

const SAME =
  'Production and test have the same public key, so one of the pairs is not what its name says. Copy the test pair again.';

export function KeysSection({ keys, onKeys }: KeysSectionProps) {
  const kept = ENVIRONMENTS.filter((environment) => keys[environment]);
  const same = kept.length > 1 && keys.production?.fingerprint === keys.test?.fingerprint;
  return (
    <SettingsSection title="API keys" state={kept.join(' and ') || 'none'}>
      <p>
        In PartnerStack they are under <b>Settings &gt; Integrations &gt; PartnerStack API Keys</b>. You need
        the Admin role, or one with full permission for Integrations.
      </p>
      <p>
        They are kept in the properties of your own Google account for this script: nobody else who opens this
        spreadsheet can read them. After saving, only their last characters are shown.
      </p>
      <Notices sentences={same ? [SAME] : []} />
      <EnvironmentKeys environment="production" kept={keys.production} onKeys={onKeys} />
      <EnvironmentKeys environment="test" kept={keys.test} onKeys={onKeys} />
      <p>
        Test keys reach test data alone: they make test customers under a test partner such as gstest, and
        transactions of test customers. These make no rewards.
      </p>
    </SettingsSection>
  );
}
