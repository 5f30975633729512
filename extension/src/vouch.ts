// The background's part in binding the engine to our content script: it passes the word of an offer on to the frames of the
// very tab that the word came from. The engine's frame cannot hear it directly: Firefox gives it what a content script has.
import browser from 'webextension-polyfill';
import { type Vouched, vouch } from './handshake.ts';

export function passOnVouching(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
      const { data: vouching } = vouch.safeParse(message);
      const tab = sender.id === browser.runtime.id ? sender.tab?.id : undefined;
      if (!vouching || tab === undefined) return;
      const passedOn: Vouched = { kind: 'vouched', token: vouching.token };
      // Nobody hears it in a tab that has gone meanwhile.
      browser.tabs.sendMessage(tab, passedOn).catch(() => undefined);
    },
  );
}
