// Calls to the add-on's server side as typed promises. Every call settles: with a result or with a sentence.
import { type Answer, UNEXPECTED } from '../src/answer.ts';

type Fns = typeof import('../src/main.ts');

/** The entry points that answer; the others serve the menu. */
type Callable = {
  [name in keyof Fns]: ReturnType<Fns[name]> extends Answer<object> ? name : never;
}[keyof Fns];
type Success<Name extends Callable> = Extract<ReturnType<Fns[Name]>, { ok: true }>;

/** The client half of Apps Script, which @types/google-apps-script leaves out. */
interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}
declare const google: {
  readonly script: { readonly run: Runner & { readonly [name in Callable]: (...args: unknown[]) => void } };
};

/** The run ended without a word of its own: what asks again may have more luck. */
export class Interrupted extends Error {}

const TWO_ACCOUNTS =
  'Google did not let this sidebar through. This happens when two Google accounts are signed in and the first of them is not the one you use here. Sign out of the others, or open this spreadsheet in a private window with this account only. The menu Extensions > Preflight > Check this sheet works all the same.';
const NO_ANSWER = 'The spreadsheet gave no answer. Check the connection and try again.';
const TOO_LONG = 'The spreadsheet has not answered for seven minutes. Reload it and try again.';

/** A killed run, a broken connection, a service of Google's that had a bad moment. */
const MAY_PASS = [NO_ANSWER, UNEXPECTED];

/** What Google says then, in English and in every other language (issuetracker.google.com/issues/69270374). */
const ACCOUNT_FAILURE = /PERMISSION_DENIED|authorization is required|do not have permission/i;

/** Apps Script ends a run after six minutes; later than that no handler is called any more. */
const LONGEST_WAIT = 7 * 60_000;

export function call<Name extends Callable>(
  name: Name,
  ...args: Parameters<Fns[Name]>
): Promise<Success<Name>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Interrupted(TOO_LONG)), LONGEST_WAIT);
    const fail = (message: string) => {
      clearTimeout(timer);
      reject(MAY_PASS.includes(message) ? new Interrupted(message) : new Error(message));
    };
    const onSuccess = (value: unknown) => {
      const result = value as ReturnType<Fns[Name]> | null;
      if (!result) return fail(NO_ANSWER);
      if (!result.ok) return fail(result.message);
      clearTimeout(timer);
      resolve(result as Success<Name>);
    };
    const onFailure = ({ message }: Error) => fail(ACCOUNT_FAILURE.test(message) ? TWO_ACCOUNTS : NO_ANSWER);
    const run = google.script.run.withSuccessHandler(onSuccess).withFailureHandler(onFailure);
    (run as typeof google.script.run)[name](...args);
  });
}
