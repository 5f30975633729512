// The one extension API in use, under the name that both browsers have.
interface ExtensionApi {
  readonly runtime: { getURL(path: string): string };
}
declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

/** The address of a file of ours. Throws in a content script whose extension was reloaded. */
export function extensionUrl(path: string): string {
  return (typeof browser === 'undefined' ? chrome : browser).runtime.getURL(path);
}
