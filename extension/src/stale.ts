// What an earlier content script of ours has left in this page: in Firefox a reload of the extension ends the script, but not its elements.
import { shadowRootOf } from './extension-api.ts';
import { ours } from './shadow-host.ts';

export function removeStale(say: (text: string) => void): void {
  let wasAsking = false;
  for (const host of document.querySelectorAll(ours)) {
    wasAsking ||= shadowRootOf(host)?.querySelector('dialog[open]') != null;
    host.remove();
  }
  if (wasAsking)
    say('Preflight was reloaded before you had decided. The page does not have the file: pick it again.');
}
