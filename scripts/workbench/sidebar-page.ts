// The sidebar as the frame gets it: the add-on's own page, with google.script.run put before it.
import { installClient } from '../../test/addon/runtime/index.ts';

/** Calls go through the page around the frame, which alone may talk to the server. */
export function sidebarPage(html: string, around: string): string {
  const bridge = `<script>(${askAround})(${JSON.stringify(around)}); (${installClient})();</script>`;
  return html.replace('<head>', () => `<head>${bridge}`);
}

/** Runs in the frame, on its own text. */
function askAround(around: string): void {
  const waiting = new Map<number, (answer: unknown) => void>();
  let calls = 0;
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== around) return;
    waiting.get(data.call)?.(data.answer);
    waiting.delete(data.call);
  });
  Object.assign(window, {
    preflightServer: (name: string, args: unknown[]) =>
      new Promise((resolve) => {
        calls += 1;
        waiting.set(calls, resolve);
        window.parent.postMessage({ call: calls, name, args }, around);
      }),
  });
}
