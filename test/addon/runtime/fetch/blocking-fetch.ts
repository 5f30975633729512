// Real HTTP for a caller that waits, as Apps Script does: another thread fetches, this one stands still.
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { startThread } from '../../../thread.ts';
import type { WireAnswer, WireRequest } from './wire.ts';

const LONGEST_WAIT = 60_000;

interface Fetcher {
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

let fetcher: Fetcher | undefined;

/** All at once; answers are in the order of the requests. */
export function blockingFetch(requests: readonly WireRequest[]): readonly WireAnswer[] {
  fetcher ??= startFetcher();
  const { port, signal } = fetcher;
  Atomics.store(signal, 0, 0);
  port.postMessage(requests);
  if (Atomics.wait(signal, 0, 0, LONGEST_WAIT) === 'timed-out') {
    fetcher = undefined;
    throw new Error(
      'fake: no answer in a minute. A server on this thread cannot answer while the script runs: see createSandboxThread.',
    );
  }
  return receiveMessageOnPort(port)?.message;
}

/** One for the process, which it does not keep alive. */
function startFetcher(): Fetcher {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  startThread('test/addon/runtime/fetch/fetch-thread.ts', {
    workerData: { port: port2, signal },
    transferList: [port2],
  }).unref();
  return { port: port1, signal };
}
