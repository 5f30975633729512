// How long a press of the import button waits: as long as it was told to, and no longer.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTime } from '../../extension/src/in-time.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what never comes is given up, with the reason', async () => {
  const over = vi.fn();
  inTime(new Promise(() => undefined), 30, 'it took too long').catch(over);
  await vi.advanceTimersByTimeAsync(29_900);
  expect(over).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(over).toHaveBeenCalledWith(new Error('it took too long'));
});

test('what comes is taken, whichever way it ends, and leaves no timer behind', async () => {
  expect(await inTime(Promise.resolve(7), 30, '')).toBe(7);
  await expect(inTime(Promise.reject(new Error('broken')), 30, '')).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});
