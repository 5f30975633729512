// Runs when the extension is installed or updated, and when a page opens the engine.
import browser from 'webextension-polyfill';
import { passOnVouching } from './vouch.ts';

passOnVouching();

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
});
