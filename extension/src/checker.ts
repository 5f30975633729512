// The engine's side of its worker: what is asked of it, and which answer belongs to what.
import type { Accept, Issue, RowsAround } from '../../core/index.ts';
import {
  type Asked,
  answered,
  type Checked,
  type FromWorker,
  type Made,
  type Previewed,
  type Product,
  type ToWorker,
} from './messages.ts';

export type Progress = Omit<Extract<FromWorker, { kind: 'progress' }>, 'kind'>;
export type OnProgress = (progress: Progress) => void;

/** What a check goes by. */
export type How = Pick<Extract<ToWorker, { kind: 'check' }>, 'type' | 'profile'>;

export interface Checker {
  /** Ends a check that still runs, which then rejects. A worker that crashed over another file is started anew. */
  check(file: File, how: How, onProgress: OnProgress): Promise<Checked>;
  /** Makes something of the file checked last. Rejects once the signal has ended it. */
  make(product: Product, onProgress: OnProgress, signal: AbortSignal): Promise<Made>;
  /** What the fixed file of the file checked last would be. A newer question ends an older one. */
  preview(accept: Accept): Promise<Previewed>;
  /** The rows around an issue of the file checked last; undefined: it has none there. A newer question ends an older one. */
  rows(issue: Pick<Issue, 'row' | 'cells'>): Promise<RowsAround | undefined>;
  /** Rejects where the file is no longer what was checked. */
  verify(file: File, fingerprint: string, onProgress: OnProgress): Promise<object>;
  ping(onPong: () => void): void;
  stop(): void;
}

interface Waiting {
  take(message: FromWorker): void;
  onProgress?(progress: Progress): void;
  reject(error: Error): void;
}

export function startChecker(): Checker {
  const waiting = new Map<number, Waiting>();
  let crash: Error | undefined;
  let lastId = 0;
  let worker = start();

  function start(): Worker {
    const started = new Worker('worker.js');
    started.onerror = () => {
      crash = new Error('its checking worker stopped');
      for (const { reject } of waiting.values()) reject(crash);
      waiting.clear();
    };
    started.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { id, message } = answered.parse(data);
      const asker = waiting.get(id);
      if (message.kind === 'progress') return asker?.onProgress?.(message);
      waiting.delete(id);
      if (message.kind === 'failed') asker?.reject(new Error(message.reason));
      else asker?.take(message);
    };
    return started;
  }

  const ask = <T extends object>(
    request: ToWorker,
    take: (message: FromWorker) => T | undefined,
    onProgress?: OnProgress,
  ) =>
    new Promise<T>((resolve, reject) => {
      if (crash) throw crash;
      lastId += 1;
      waiting.set(lastId, {
        take(message) {
          const taken = take(message);
          if (taken) resolve(taken);
        },
        onProgress,
        reject,
      });
      worker.postMessage({ id: lastId, request } satisfies Asked);
    });

  return {
    check(file, how, onProgress) {
      // What crashed over one file may do the next.
      if (crash) {
        worker.terminate();
        worker = start();
        crash = undefined;
      }
      return ask(
        { kind: 'check', file, ...how },
        (message) => (message.kind === 'checked' ? message : undefined),
        onProgress,
      );
    },
    make(product, onProgress, signal) {
      // Nobody waits for an answer to it.
      const stop: Asked = { id: 0, request: { kind: 'stop' } };
      signal.addEventListener('abort', () => worker.postMessage(stop));
      return ask(
        { kind: 'make', product },
        (message) => (message.kind === 'made' ? message : undefined),
        onProgress,
      );
    },
    preview: (accept) =>
      ask({ kind: 'preview', accept }, (message) => (message.kind === 'previewed' ? message : undefined)),
    rows: async ({ row, cells }) => {
      const request = { kind: 'rows' as const, row, ...(cells ? { cells: [...cells] } : {}) };
      const { around } = await ask(request, (message) => (message.kind === 'rows' ? message : undefined));
      return around;
    },
    verify: (file, fingerprint, onProgress) =>
      ask(
        { kind: 'verify', file, fingerprint },
        (message) => (message.kind === 'verified' ? message : undefined),
        onProgress,
      ),
    ping(onPong) {
      ask({ kind: 'ping' }, (message) => (message.kind === 'pong' ? message : undefined)).then(
        onPong,
        () => undefined,
      );
    },
    stop: () => worker.terminate(),
  };
}
