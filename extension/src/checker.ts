// The engine's side of its worker: one file is checked at a time, and one thing is asked of it after the other.
import type { Accept } from '../../core/index.ts';
import {
  type Checked,
  type FromWorker,
  fromWorker,
  type Made,
  type Previewed,
  type Product,
  type ToWorker,
} from './messages.ts';

export interface Progress {
  readonly rows: number;
  readonly bytes: number;
}

/** What a check goes by. */
export type How = Pick<Extract<ToWorker, { kind: 'check' }>, 'type' | 'profile'>;

export interface Checker {
  check(file: File, how: How, onProgress: (progress: Progress) => void): Promise<Checked>;
  /** Makes something of the file checked last. */
  make(product: Product): Promise<Made>;
  /** What the fixed file of the file checked last would be. Rejects where the signal stops it. */
  preview(accept: Accept, signal: AbortSignal): Promise<Previewed>;
  ping(onPong: () => void): void;
  stop(): void;
}

export function startChecker(): Checker {
  let worker = start();
  let crash: Error | undefined;
  let onPong = () => {};
  let onMessage: (message: FromWorker) => void = () => {};
  let onFailure: (error: Error) => void = () => {};

  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker('worker.js');
    started.onerror = () => {
      crash = new Error('its checking worker stopped');
      onFailure(crash);
    };
    started.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = fromWorker.parse(data);
      if (message.kind === 'pong') onPong();
      else if (message.kind === 'failed') onFailure(new Error(message.reason));
      else onMessage(message);
    };
    return started;
  }

  /** The worker's answers carry no name: each is to what was asked last. */
  const inTurn = <T>(begin: () => Promise<T>): Promise<T> => {
    const turn = last.then(begin);
    last = turn.catch(() => undefined);
    return turn;
  };

  const ask = <T>(request: ToWorker, take: (message: FromWorker) => T | undefined) =>
    new Promise<T>((resolve, reject) => {
      if (crash) throw crash;
      onFailure = reject;
      onMessage = (message) => {
        const taken = take(message);
        if (taken !== undefined) resolve(taken);
      };
      post(request);
    });

  function post(request: ToWorker): void {
    worker.postMessage(request);
  }

  return {
    check: (file, how, onProgress) =>
      inTurn(() => {
        // What crashed over one file may do the next.
        if (crash) {
          crash = undefined;
          worker.terminate();
          worker = start();
        }
        return ask({ kind: 'check', file, ...how }, (message) => {
          if (message.kind === 'progress') onProgress(message);
          return message.kind === 'checked' ? message : undefined;
        });
      }),
    make: (product) =>
      inTurn(() =>
        ask({ kind: 'make', product }, (message) => (message.kind === 'made' ? message : undefined)),
      ),
    preview: (accept, signal) =>
      inTurn(async () => {
        signal.throwIfAborted();
        const stop = () => post({ kind: 'stop' });
        signal.addEventListener('abort', stop);
        try {
          return await ask({ kind: 'preview', accept }, (message) =>
            message.kind === 'previewed' ? message : undefined,
          );
        } finally {
          signal.removeEventListener('abort', stop);
        }
      }),
    ping(answer) {
      onPong = answer;
      post({ kind: 'ping' });
    },
    stop: () => worker.terminate(),
  };
}
