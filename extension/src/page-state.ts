// Answers the popup, which asks what this tab is.
import { extensionApi } from './extension-api.ts';

export interface PageState {
  readonly importer: boolean;
  /** File and verdict of the last check in this tab. */
  readonly last: string | undefined;
}

export const askState = 'preflight:state';

export function answerPopup(state: () => PageState): void {
  extensionApi().runtime.onMessage.addListener((message, _sender, respond) => {
    if (message === askState) respond(state());
  });
}
