// The part of the settings that lets Preflight run under other addresses of the dashboard, and takes that back.
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { allowOtherHosts, giveOtherHostsBack, runsOnOtherHosts } from '../other-hosts.ts';
import { trusted } from '../panel/trusted.ts';

const reload = 'Reload the dashboard pages that are open already.';

export function OtherHosts() {
  const [runs, setRuns] = useState<boolean>();
  const [said, say] = useState('');

  useEffect(() => {
    const look = () => runsOnOtherHosts().then(setRuns);
    const { onAdded, onRemoved } = browser.permissions;
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);

  const attempt = async (what: () => Promise<string>) => {
    try {
      say(await what());
    } catch (error) {
      say(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
    setRuns(await runsOnOtherHosts());
  };
  const allow = () =>
    attempt(async () =>
      (await allowOtherHosts())
        ? `Preflight now runs there too. ${reload}`
        : 'The browser did not allow it, so nothing has changed: Preflight runs on app.partnerstack.com only.',
    );
  const giveBack = () =>
    attempt(async () => {
      await giveOtherHostsBack();
      return `Taken back: Preflight runs on app.partnerstack.com only. ${reload}`;
    });

  return (
    <>
      <p>
        Preflight runs on app.partnerstack.com. If your dashboard has another address at PartnerStack, let it
        run there too. The browser then asks you for access to https://*.partnerstack.com and for no other
        site; you can take it back here at any time.
      </p>
      <p>
        <b>{runs ? 'Runs on https://*.partnerstack.com' : 'Runs on app.partnerstack.com only'}</b>
      </p>
      {runs ? (
        <button type="button" onClick={trusted(giveBack)}>
          Take it back
        </button>
      ) : (
        <button type="button" onClick={trusted(allow)}>
          Allow all PartnerStack addresses
        </button>
      )}
      <p role="status">{said}</p>
    </>
  );
}
