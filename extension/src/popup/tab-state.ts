// What the tab in front is to Preflight, asked of the content script in it.
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { askState } from '../page-state.ts';

export type TabState =
  | { readonly kind: 'importer' | 'dashboard'; readonly last?: string | undefined }
  | { readonly kind: 'reload' | 'elsewhere' };

const answer = z.object({ importer: z.boolean(), last: z.optional(z.string()) });

export async function tabState(): Promise<TabState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'elsewhere' };
  try {
    const { importer, last } = answer.parse(await browser.tabs.sendMessage(tab.id, askState, { frameId: 0 }));
    return { kind: importer ? 'importer' : 'dashboard', last };
  } catch {
    // The browser tells the address of a page only where we may run: there, a script of ours is missing.
    return { kind: tab.url?.startsWith('http') ? 'reload' : 'elsewhere' };
  }
}

export const stateWords: Record<TabState['kind'], string> = {
  importer: 'This tab is the Data Importer. Files that you pick or drop here are checked first.',
  dashboard:
    'This tab is a page of the dashboard, but not the Data Importer. You find it under Settings > Import > Data Importer.',
  reload: 'Preflight is not at work in this tab yet. Reload the page.',
  elsewhere:
    'Preflight does not run in this tab. If it is your dashboard and was open before Preflight was installed or updated, reload the page.',
};
