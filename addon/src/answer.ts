// How every run ends: with a result or with a sentence a person understands, never with a raw exception.

/** What the sidebar gets. */
export type Answer<Result> =
  | ({ readonly ok: true } & Result)
  | { readonly ok: false; readonly message: string };

/** Something the user can mend; its message is shown as it is. */
export class Trouble extends Error {}

export const UNEXPECTED =
  'Something went wrong in Preflight. Reload the spreadsheet and try again: what was begun is taken up where it ended.';

export function answer<Result extends object>(work: () => Result): Answer<Result> {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    return { ok: false, message: sentenceOf(error) };
  }
}

/** Runs a menu item: a result is a short toast, a trouble an alert that stays until it was read. */
export function fromMenu(work: () => string | undefined): void {
  try {
    const message = work();
    if (message) SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Preflight', 15);
  } catch (error) {
    SpreadsheetApp.getUi().alert(sentenceOf(error));
  }
}

/** Runs work whose failure has one likely cause, named by the sentence; a trouble within keeps its own. */
export function orTrouble<Result>(sentence: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Trouble) throw error;
    log(error);
    throw new Trouble(sentence);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  log(error);
  return UNEXPECTED;
}

/** To the log of the script's owner; the user sees a sentence. */
function log(error: unknown): void {
  console.error(error instanceof Error ? error.stack : error);
}
