// Whether Preflight may run on the dashboard: Firefox lets the user grant or take back the access of any extension.
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

export function HostAccess() {
  const [granted, setGranted] = useState(true);
  const [said, say] = useState('');
  useEffect(() => {
    mayRun().then(setGranted);
  }, []);
  if (granted && !said) return null;
  const ask = async () => {
    const given = await browser.permissions.request({ origins: dashboard() }).catch(() => false);
    setGranted(given);
    say(
      given
        ? 'Granted. Reload the importer page if it is open.'
        : 'It is not granted. You can also grant it in about:addons: Preflight, then Permissions.',
    );
  };
  return (
    <div class="note">
      {!granted && (
        <>
          <p>
            Preflight may not run on your dashboard yet, so the importer page shows nothing of it. Firefox
            asks you to grant it: here, or in about:addons under Preflight, then Permissions.
          </p>
          <p>
            <button type="button" class="main" onClick={ask}>
              Let Preflight run on the dashboard
            </button>
          </p>
        </>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

function dashboard(): string[] {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  return scripts.flatMap(({ matches }) => matches ?? []);
}

/** Chromium grants it with the installation, and does not count it among what can be asked for. */
async function mayRun(): Promise<boolean> {
  const { browser_specific_settings: firefox } = browser.runtime.getManifest();
  return !firefox || browser.permissions.contains({ origins: dashboard() });
}
