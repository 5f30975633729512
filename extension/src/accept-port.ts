// Whom the engine serves: the port of our own content script and no other. Any page of the host can load the engine and
// offer it ports; but only a content script of ours can have the word of an offer said through the extension as well.
import browser from 'webextension-polyfill';
import { offer, vouched } from './handshake.ts';

/** Calls `serve` once, with the first port that was vouched for in this tab. */
export function acceptPort(serve: (port: MessagePort) => void): void {
  const offered = new Map<string, MessagePort>();
  const trusted = new Set<string>();

  const match = (token: string) => {
    const port = offered.get(token);
    if (!port || !trusted.has(token)) return;
    removeEventListener('message', onOffer);
    browser.runtime.onMessage.removeListener(onVouched);
    serve(port);
  };
  const onOffer = ({ data, ports: [port] }: MessageEvent<unknown>) => {
    const { data: offering } = offer.safeParse(data);
    if (!offering || !port) return;
    offered.set(offering.token, port);
    match(offering.token);
  };
  const onVouched = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    const { data: vouching } = vouched.safeParse(message);
    if (!vouching || sender.id !== browser.runtime.id) return;
    trusted.add(vouching.token);
    match(vouching.token);
  };

  addEventListener('message', onOffer);
  browser.runtime.onMessage.addListener(onVouched);
}
