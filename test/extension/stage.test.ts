// A view that is called off before it is shown: nobody waits for its answer.
import { expect, test, vi } from 'vitest';
import { untilAnswered } from '../../extension/src/panel/stage.tsx';

test('what is called off already is not shown, and ends', async () => {
  const view = vi.fn();
  expect(await untilAnswered(AbortSignal.abort(), view)).toBeUndefined();
  expect(view).not.toHaveBeenCalled();
});
