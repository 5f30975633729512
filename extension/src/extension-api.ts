// The few extension APIs of the page side, under the names that each browser has; the polyfill would weigh more than all of it.
interface ExtensionApi {
  readonly runtime: {
    readonly id?: string;
    getURL(path: string): string;
    sendMessage(message: object): Promise<unknown>;
    readonly onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, respond: (answer: unknown) => void) => void,
      ): void;
    };
  };
  readonly dom?: { openOrClosedShadowRoot?(host: Element): ShadowRoot | null };
}
declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

const api = typeof browser === 'undefined' ? chrome : browser;

export function extensionApi(): ExtensionApi {
  return api;
}

/** True once the extension was reloaded, updated or switched off under this page. */
export function isOrphaned(): boolean {
  try {
    return api.runtime.id === undefined;
  } catch {
    return true;
  }
}

/** The address of a file of ours. */
export function extensionUrl(path: string): string {
  return api.runtime.getURL(path);
}

/** Tells the pages of the extension something that page script can neither say nor hear. */
export function tellExtension(message: object): void {
  // No answer is due, which Chromium takes for a failure.
  api.runtime.sendMessage(message).catch(() => undefined);
}

/** The shadow root of an element of the page, closed ones too. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  if (element.shadowRoot) return element.shadowRoot;
  const inFirefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  // An element of another frame is no instance of our own classes.
  if (inFirefox || !('innerText' in element) || isOrphaned()) return inFirefox ?? undefined;
  return api.dom?.openOrClosedShadowRoot?.(element) ?? undefined;
}
