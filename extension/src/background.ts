// Runs when the extension is installed, updated or started, when the user gives or takes a permission, and when a page
// opens the engine.
import browser from 'webextension-polyfill';
import { giveOtherHostsBack, settleOtherHosts } from './other-hosts.ts';
import { passOnVouching } from './vouch.ts';

passOnVouching();

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  // Browsers forget registered scripts with an update.
  settleOtherHosts();
});
browser.runtime.onStartup.addListener(settleOtherHosts);
browser.permissions.onAdded.addListener(settleOtherHosts);
browser.permissions.onRemoved.addListener(giveOtherHostsBack);
