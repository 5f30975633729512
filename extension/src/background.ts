// Runs when the extension is installed or updated, and at no other time.
import browser from 'webextension-polyfill';

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
});
