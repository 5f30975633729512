// The thread's side of in-thread.ts: one stand-in, and the calls that come for it.
import { parentPort, workerData } from 'node:worker_threads';
import type { Call, CallAnswer, Opening } from './in-thread.ts';
import { createSandbox, type Sandbox } from './index.ts';

createSandbox(workerData).then((sandbox) => {
  parentPort?.on('message', async (call: Call) => {
    const answer = await carriedOut(sandbox, call).then(
      (value): CallAnswer => ({ id: call.id, value }),
      (error): CallAnswer => ({ id: call.id, error }),
    );
    parentPort?.postMessage(answer);
  });
  parentPort?.postMessage({ url: sandbox.url, keys: sandbox.keys } satisfies Opening);
});

async function carriedOut(sandbox: Sandbox, { name, args }: Call): Promise<unknown> {
  const method = sandbox[name] as (...args: readonly unknown[]) => unknown;
  return method(...args);
}
