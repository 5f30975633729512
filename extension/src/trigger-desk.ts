// The engine's side of the trigger guard: remembers the files last released, and says what the importer's boxes mean for them.
import type { RowsInHand } from '../../core/index.ts';
import type { GivenTable } from './check-files.ts';
import { type Checker, type How, startChecker } from './checker.ts';
import { inTime } from './in-time.ts';
import type { Advice, Checked, PageBox } from './messages.ts';
import { rowsOf } from './rows-of.ts';
import { setSettings } from './trigger-settings.ts';

/** A file that the page has, by what was found in it. */
export interface Released extends RowsInHand {
  readonly name: string;
}

export interface TriggerDesk {
  released(tables: readonly GivenTable[]): void;
  /** Undefined: no file was released. */
  advise(boxes: readonly PageBox[]): Promise<Advice | undefined>;
  /**
   * True: nothing looks wrong, or it is meant so. `show` is called when a question stands.
   * Rejects where that is not known in time.
   */
  ask(boxes: readonly PageBox[], show: () => void, signal: AbortSignal): Promise<boolean>;
  /** A sign of life from all workers that read a file for it. */
  ping: Checker['ping'];
}

/** So many seconds a press of the import button may wait for a file that is read again. */
const patience = 30;

export function triggerDesk(): TriggerDesk {
  let files: Promise<readonly Released[]> = Promise.resolve([]);
  const readers = new Set<Checker>();

  const readAside = async (file: File, how: How): Promise<Checked> => {
    const reader = startChecker();
    readers.add(reader);
    try {
      return await reader.check(file, how, () => {});
    } finally {
      readers.delete(reader);
      reader.stop();
    }
  };

  /** What was made of a file has other rows than the file: it is read, by what its source was read by. */
  const inHand = async ({ file, source, from, how }: GivenTable): Promise<Released> => {
    const checked =
      file === source ? from : await readAside(file, { ...how, type: from.report.type ?? undefined });
    return { name: file.name, ...rowsOf(checked) };
  };

  return {
    released(tables) {
      for (const reader of readers) reader.stop();
      readers.clear();
      files = Promise.all(tables.map(inHand));
      // Said where it is asked for.
      files.catch(() => undefined);
    },
    async advise(boxes) {
      const { adviceOf, settingsOf } = await import('./trigger-advice.ts');
      const settings = settingsOf(boxes);
      setSettings(settings);
      const released = await files;
      return released.length > 0 ? adviceOf(released, settings) : undefined;
    },
    async ask(boxes, show, signal) {
      const { concernsOf, settingsOf } = await import('./trigger-advice.ts');
      const released = await inTime(files, patience, `reading it again took longer than ${patience} seconds`);
      if (released.length === 0) throw new Error('its engine was started anew');
      const concerns = concernsOf(released, settingsOf(boxes));
      if (concerns.length === 0) return true;
      const { askTriggers } = await import('./panel/trigger-question.tsx');
      if (signal.aborted) return false;
      const asked = askTriggers(concerns, signal);
      show();
      return (await asked) === true;
    },
    async ping(onPong) {
      await Promise.all([...readers].map((reader) => new Promise<void>((done) => reader.ping(done))));
      onPong();
    },
  };
}
