// The extension API in use on the page side, under the name that each browser has for it.
interface ExtensionApi {
  readonly runtime: {
    getURL(path: string): string;
    readonly onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, respond: (answer: unknown) => void) => void,
      ): void;
    };
  };
}
declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

export function extensionApi(): ExtensionApi {
  return typeof browser === 'undefined' ? chrome : browser;
}

/** The address of a file of ours. Throws in a content script whose extension was reloaded. */
export function extensionUrl(path: string): string {
  return extensionApi().runtime.getURL(path);
}
