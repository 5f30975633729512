// The part of the settings that lets Preflight run under other addresses of the dashboard, and takes that back.
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Outcome, SettingsSection, useWork } from '../../../ui/profile/index.ts';
import { allowOtherHosts, giveOtherHostsBack, runsOnOtherHosts } from '../other-hosts.ts';
import { trusted } from '../panel/trusted.ts';

const reload = 'Reload the dashboard pages that are open already.';

export function OtherHosts() {
  const [runs, setRuns] = useState<boolean>();
  const [said, say] = useState('');
  const work = useWork();
  const look = () => runsOnOtherHosts().then(setRuns);

  useEffect(() => {
    const { onAdded, onRemoved } = browser.permissions;
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);

  const press = (what: () => Promise<string>) =>
    trusted(async () => {
      say('');
      // Begun at once, since browsers ask for a permission only within the press itself.
      await work.run(async () => say(await what()));
      await look();
    });
  const allow = press(async () =>
    (await allowOtherHosts())
      ? `Preflight now runs there too. ${reload}`
      : 'The browser did not allow it, so nothing has changed: Preflight runs on app.partnerstack.com only.',
  );
  const giveBack = press(async () => {
    await giveOtherHostsBack();
    return `Taken back: Preflight runs on app.partnerstack.com only. ${reload}`;
  });

  return (
    <SettingsSection title="Other addresses" state={runs ? 'allowed' : 'not allowed'}>
      <p>
        Preflight runs on app.partnerstack.com. If your dashboard has another address at PartnerStack, let it
        run there too. The browser then asks you for access to https://*.partnerstack.com and for no other
        site; you can take it back here at any time.
      </p>
      <p>
        <b>{runs ? 'Runs on https://*.partnerstack.com' : 'Runs on app.partnerstack.com only'}</b>
      </p>
      <div>
        <button type="button" onClick={runs ? giveBack : allow}>
          {runs ? 'Take it back' : 'Allow all PartnerStack addresses'}
        </button>
      </div>
      <Outcome said={said} trouble={work.trouble} />
    </SettingsSection>
  );
}
