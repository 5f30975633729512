// What the answer to a row's call makes of the row.
import { pushStateMessages as words } from '../messages/push-states.ts';
import { type Answered, textOf } from '../requests/answer.ts';
import type { RequestContext } from '../requests/context.ts';
import { differences } from '../requests/differences.ts';
import type { ApiRequest } from '../requests.ts';
import type { RowView } from '../rule.ts';
import { CLOCKS } from './clocks.ts';
import type { RowOutcome } from './row-state.ts';

/** @param since when the push began, in epoch ms: a record made before was not made by it */
export function outcomeOf(
  answer: Answered,
  { method, body }: ApiRequest,
  row: RowView,
  since: number,
  orders: RequestContext['orders'],
): RowOutcome {
  if (answer.is === 'busy' || answer.is === 'unsent') return { state: 'queued', message: '' };
  if (answer.is === 'refused')
    return { state: 'failed', message: words.refused(answer.message, answer.status) };
  if (answer.is === 'unclear') return { state: 'unknown', message: answer.message };
  const record = textOf(answer.data.key);
  if (!record) return { state: 'unknown', message: words.nameless };
  if (method === 'PATCH') return { state: 'updated', message: words.updated(record), record };
  const others = differences(row, answer.data, orders);
  if (others.length) return { state: 'differs', message: words.differs(record, others), record };
  const made = answer.data.created_at;
  // A date that was sent along may lie in the past.
  const wasThere = typeof made === 'number' && body.created_at === undefined && made < since - CLOCKS;
  return wasThere
    ? { state: 'landed', message: words.wasThere(record), record }
    : { state: 'created', message: words.created(record), record };
}
