// Other addresses of the dashboard: what the user has to allow for them, and the content script that then runs there.
// The manifest says which they are and how a content script runs; nothing of that is said twice.
import browser, { type Manifest, type Scripting } from 'webextension-polyfill';

const id = 'other-hosts';

/** What Firefox and Chromium know of a manifest, and the types do not. */
interface OurManifest {
  readonly optional_permissions: Manifest.OptionalPermission[];
  readonly optional_host_permissions: string[];
  readonly content_scripts: readonly [
    {
      readonly matches: string[];
      readonly js: string[];
      readonly run_at: 'document_start';
      readonly all_frames?: boolean;
      readonly match_origin_as_fallback?: boolean;
    },
  ];
}
const manifest = () => browser.runtime.getManifest() as unknown as OurManifest;

function wanted(): { origins: string[]; permissions: Manifest.OptionalPermission[] } {
  const { optional_host_permissions: origins, optional_permissions: permissions } = manifest();
  return { origins, permissions };
}

/** The content script of the manifest, for all the hosts that it does not name. */
function script(): Scripting.RegisteredContentScript {
  const [{ matches, js, run_at, all_frames = false, match_origin_as_fallback }] = manifest().content_scripts;
  return {
    id,
    js: js.map(inExtension),
    matches: manifest().optional_host_permissions,
    excludeMatches: matches,
    runAt: run_at,
    allFrames: all_frames,
    ...(match_origin_as_fallback && { matchOriginAsFallback: true }),
  };
}

/** Firefox hands whole addresses out, and takes only paths back. */
function inExtension(path: string): string {
  return new URL(path, browser.runtime.getURL('')).pathname.slice(1);
}

const isAllowed = () => browser.permissions.contains(wanted());

export async function runsOnOtherHosts(): Promise<boolean> {
  return (await isAllowed()) && (await isRegistered());
}

/** Brings what is registered in line with what is allowed. The settings and the background may both do so, one at a time. */
export function settleOtherHosts(): Promise<void> {
  return navigator.locks.request(id, async () => {
    if (await isAllowed()) await register();
    else await unregister();
  });
}

/** Resolves to false where the user refuses. Browsers ask only within a press of the user. */
export async function allowOtherHosts(): Promise<boolean> {
  const allowed = await browser.permissions.request(wanted());
  if (allowed) await settleOtherHosts();
  return allowed;
}

/** Gives everything back, also what is left when the user has taken a part of it away in the browser's own settings. */
export async function giveOtherHostsBack(): Promise<void> {
  await navigator.locks.request(id, unregister);
  await browser.permissions.remove(wanted());
}

async function register(): Promise<void> {
  // An update in place leaves no gap in which a page would load unseen.
  if (await isRegistered()) await browser.scripting.updateContentScripts([script()]);
  else await browser.scripting.registerContentScripts([script()]);
}

async function unregister(): Promise<void> {
  if (await isRegistered()) await browser.scripting.unregisterContentScripts({ ids: [id] });
}

async function isRegistered(): Promise<boolean> {
  // Without the permission nothing can be registered; and the API, where it is still there, throws.
  const { permissions } = wanted();
  if (!(await browser.permissions.contains({ permissions }))) return false;
  return (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
}
