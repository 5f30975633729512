// Listens for as long as the page lives: a page that writes its document anew takes every listener away.

/** `listen` adds its listeners again whenever it is called; adding one twice is as good as once. */
export function keepListening(listen: () => void): void {
  listen();
  new MutationObserver(listen).observe(document, { childList: true });
}
