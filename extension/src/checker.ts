// The engine's side of its worker: one file is checked at a time, and one thing is asked of it at a time.
import {
  type Checked,
  type FromWorker,
  fromWorker,
  type Made,
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
  ping(onPong: () => void): void;
  /** True once the worker has crashed: it does nothing any more. */
  readonly hasStopped: boolean;
  stop(): void;
}

export function startChecker(): Checker {
  const worker = new Worker('worker.js');
  let crash: Error | undefined;
  let onPong = () => {};
  let onMessage: (message: FromWorker) => void = () => {};
  let onFailure: (error: Error) => void = () => {};

  worker.onerror = () => {
    crash = new Error('its checking worker stopped');
    onFailure(crash);
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = fromWorker.parse(data);
    if (message.kind === 'pong') onPong();
    else if (message.kind === 'failed') onFailure(new Error(message.reason));
    else onMessage(message);
  };

  const ask = <T>(request: ToWorker, take: (message: FromWorker) => T | undefined) =>
    new Promise<T>((resolve, reject) => {
      if (crash) throw crash;
      onFailure = reject;
      onMessage = (message) => {
        const taken = take(message);
        if (taken !== undefined) resolve(taken);
      };
      worker.postMessage(request);
    });

  return {
    check: (file, how, onProgress) =>
      ask({ kind: 'check', file, ...how }, (message) => {
        if (message.kind === 'progress') onProgress(message);
        return message.kind === 'checked' ? message : undefined;
      }),
    make: (product) =>
      ask({ kind: 'make', product }, (message) => (message.kind === 'made' ? message : undefined)),
    ping(answer) {
      onPong = answer;
      worker.postMessage({ kind: 'ping' } satisfies ToWorker);
    },
    get hasStopped() {
      return crash !== undefined;
    },
    stop: () => worker.terminate(),
  };
}
