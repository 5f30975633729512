// The driver of a push: what it calls when, what it waits for, and when it stands still.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDriver, type Driven } from '../../addon/sidebar/push/driver.ts';
import { Interrupted } from '../../addon/sidebar/server.ts';
import type { Progress } from '../../addon/src/push/progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function progress(phase: Progress['phase'], waitMs = 0, notice = ''): Progress {
  return { job: {} as Progress['job'], counts: {}, phase, waitMs, open: [], notice };
}

/** Steps answer with these, one after the other; a function is called, an error thrown. */
function driverOf(...answers: (Progress | { waitMs: number } | Error | Promise<Progress>)[]) {
  const seen: Driven[] = [];
  let steps = 0;
  const driver = createDriver(
    async () => {
      const answer = answers[steps];
      steps += 1;
      if (answer instanceof Error) throw answer;
      if (!answer) throw new Error('One step too many.');
      return answer;
    },
    (now) => seen.push(now),
    {},
  );
  return { driver, seen, steps: () => steps };
}

const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

describe('goes on by itself', () => {
  test('while there is something to send, and stands still when it is done', async () => {
    const { driver, steps } = driverOf(progress('sending'), progress('sending'), progress('done'));
    driver.run();
    await pass();
    expect(steps()).toBe(3);
    expect(driver.now).toMatchObject({ doing: 'nothing', trouble: '', progress: { phase: 'done' } });
  });

  test('after the wait the server asks for, and says what it is for', async () => {
    const { driver, steps } = driverOf(progress('sending', 5000, 'Too many calls.'), progress('done'));
    driver.run();
    await pass();
    expect(driver.now).toMatchObject({ doing: 'wait', notice: 'Too many calls.', until: Date.now() + 5000 });
    await pass(4999);
    expect(steps()).toBe(1);
    await pass(1);
    expect(steps()).toBe(2);
    expect(driver.now.notice).toBe('');
  });

  test('to read back, also what the pilot has sent', async () => {
    const { driver, steps } = driverOf(
      progress('pilot-reading', 120_000),
      progress('reading', 120_000),
      progress('done'),
    );
    driver.run();
    await pass(240_000);
    expect(steps()).toBe(3);
  });

  test('when another window is at it, and says so', async () => {
    const { driver } = driverOf({ waitMs: 3000 }, progress('done'));
    driver.run();
    await pass();
    expect(driver.now).toMatchObject({ doing: 'wait', notice: expect.stringContaining('Another window') });
    await pass(3000);
    expect(driver.now.progress?.phase).toBe('done');
  });
});

test.each(['pilot', 'open', 'halted'] as const)('waits for the user at %s', async (phase) => {
  const { driver, steps } = driverOf(progress(phase), progress('done'));
  driver.run();
  await pass(600_000);
  expect(steps()).toBe(1);
  expect(driver.now.doing).toBe('nothing');
});

describe('a step that was cut off', () => {
  test('is tried again by itself, with longer and longer pauses', async () => {
    const cut = new Interrupted('No answer.');
    const { driver, steps } = driverOf(cut, cut, cut, progress('done'));
    driver.run();
    await pass();
    expect(driver.now).toMatchObject({ doing: 'wait', notice: 'No answer. It is tried again by itself.' });
    await pass(3000);
    expect(steps()).toBe(2);
    await pass(10_000);
    expect(steps()).toBe(3);
    await pass(30_000);
    expect(driver.now.progress?.phase).toBe('done');
  });

  test('four times in a row stands still with its sentence, and goes on when told', async () => {
    const cut = new Interrupted('No answer.');
    const { driver, steps } = driverOf(cut, cut, cut, cut, cut, progress('done'));
    driver.run();
    await pass(600_000);
    expect(steps()).toBe(4);
    expect(driver.now).toMatchObject({ doing: 'nothing', trouble: 'No answer.' });
    driver.run();
    await pass(3000);
    expect(driver.now).toMatchObject({ progress: { phase: 'done' }, trouble: '' });
  });

  test('counts anew after one that came through', async () => {
    const cut = new Interrupted('No answer.');
    const { driver, steps } = driverOf(cut, cut, cut, progress('sending'), cut, progress('done'));
    driver.run();
    await pass(43_000);
    expect(steps()).toBe(5);
    await pass(3000);
    expect(driver.now.progress?.phase).toBe('done');
  });
});

test('a trouble that only the user can mend stands at once', async () => {
  const { driver, steps } = driverOf(new Error('The keys are gone.'), progress('done'));
  driver.run();
  await pass(600_000);
  expect(steps()).toBe(1);
  expect(driver.now).toMatchObject({ doing: 'nothing', trouble: 'The keys are gone.' });
});

describe('pausing', () => {
  test('cuts a wait short', async () => {
    const { driver, steps } = driverOf(progress('sending', 5000), progress('done'));
    driver.run();
    await pass();
    await driver.pause();
    expect(driver.now.doing).toBe('nothing');
    await pass(600_000);
    expect(steps()).toBe(1);
  });

  test('waits for the step that runs, and only then has settled', async () => {
    let end: (answer: Progress) => void = () => undefined;
    const long = new Promise<Progress>((resolve) => {
      end = resolve;
    });
    const { driver, steps } = driverOf(long, progress('done'));
    driver.run();
    let isSettled = false;
    const paused = driver.pause().then(() => {
      isSettled = true;
    });
    await pass();
    expect(driver.now).toMatchObject({ doing: 'step', pausing: true });
    expect(isSettled).toBe(false);
    end(progress('sending'));
    await paused;
    expect(driver.now).toMatchObject({ doing: 'nothing', pausing: false, progress: { phase: 'sending' } });
    expect(steps()).toBe(1);
  });

  test('can be taken back before the step has ended', async () => {
    let end: (answer: Progress) => void = () => undefined;
    const long = new Promise<Progress>((resolve) => {
      end = resolve;
    });
    const { driver, steps } = driverOf(long, progress('done'));
    driver.run();
    driver.pause();
    driver.run();
    end(progress('sending'));
    await pass();
    expect(steps()).toBe(2);
    expect(driver.now.progress?.phase).toBe('done');
  });

  test('a cut off step while pausing is not tried again', async () => {
    const { driver, steps } = driverOf(new Interrupted('No answer.'), progress('done'));
    driver.run();
    await driver.pause();
    await pass(600_000);
    expect(steps()).toBe(1);
    expect(driver.now.doing).toBe('nothing');
  });
});
