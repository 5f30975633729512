// One read in the course of a push: what it says, or how long to wait before another try.
import type { Answered } from '../../../core/index.ts';
import { Trouble } from '../answer.ts';
import { callAll, troubleOf } from '../api.ts';
import type { Account } from '../keys.ts';

export interface Pause {
  readonly waitMs: number;
  /** Why, in a sentence. */
  readonly notice: string;
}

const WAIT = 5000;

/**
 * @param onRefused called before the Trouble
 * @throws Trouble where only the user can help: the keys are refused
 */
export function readOne(
  account: Account,
  path: string,
  onRefused?: () => void,
): Extract<Answered, { is: 'done' }> | Pause {
  const [answer] = callAll(account, [{ method: 'GET', path }]);
  if (answer?.is === 'done') return answer;
  const notice = answer && troubleOf(answer, account);
  if (answer?.is === 'refused') {
    onRefused?.();
    throw new Trouble(notice ?? `PartnerStack refused to be read: ${answer.message}`);
  }
  const seconds = answer?.is === 'busy' ? answer.seconds : undefined;
  return { waitMs: seconds ? seconds * 1000 : WAIT, notice: notice ?? '' };
}
