// The popup of the toolbar button: the state of this tab, a check of any file, the header templates.
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Shown } from '../../../ui/index.ts';
import { TemplatesView } from '../panel/templates-view.tsx';
import { stateWords, type TabState, tabState } from './tab-state.ts';

export function PopupView() {
  const [state, setState] = useState<TabState>();
  useEffect(() => {
    tabState().then(setState);
  }, []);
  return (
    <div class="popup">
      <header>
        <h1>Preflight</h1>
        <p
          role="status"
          class={state?.kind === 'importer' || state?.kind === 'dashboard' ? 'tab-state' : 'tab-state asks'}
        >
          {state && stateWords[state.kind]}
        </p>
        {state && 'last' in state && state.last && (
          <p>
            Last checked here: <Shown text={state.last} limit={200} />
          </p>
        )}
        <div class="actions">
          <button type="button" class="main" onClick={() => open('check.html')}>
            Check a file
          </button>
          <button type="button" onClick={() => browser.runtime.openOptionsPage().then(close)}>
            Settings
          </button>
          <button type="button" onClick={() => open('welcome.html')}>
            How it works
          </button>
        </div>
      </header>
      <main>
        <h2 class="part">Header templates</h2>
        <TemplatesView />
      </main>
    </div>
  );
}

/** In a tab of its own: the popup closes as soon as a file dialog opens. */
async function open(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
  close();
}
