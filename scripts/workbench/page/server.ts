// The page's talk with the workbench's server: one action after the other, each answered with the new view.
import type { Action, LoadMode } from '../action.ts';
import type { Reply } from '../view.ts';

let last: Promise<unknown> = Promise.resolve();

export function firstView(): Promise<Reply> {
  return ask('/sheet/view');
}

export function act(action: Action): Promise<Reply> {
  return inTurn(() => ask('/sheet/act', JSON.stringify(action)));
}

export function openFile(file: File, as: LoadMode): Promise<Reply> {
  const query = new URLSearchParams({ name: file.name, as });
  return inTurn(() => ask(`/sheet/open?${query}`, file));
}

/** An edit must not arrive after the check that was clicked later. */
function inTurn(work: () => Promise<Reply>): Promise<Reply> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

async function ask(path: string, body?: BodyInit): Promise<Reply> {
  const request = body === undefined ? {} : { method: 'POST', body };
  const response = await fetch(path, request).catch(() => {
    throw new Error('The workbench does not answer. Is npm start still running?');
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
