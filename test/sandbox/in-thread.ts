// The stand-in in a thread of its own, for callers that block theirs: Apps Script's UrlFetchApp waits for answers.
import { once } from 'node:events';
import { startThread } from '../thread.ts';
import type { Sandbox, SandboxOptions } from './index.ts';

/** The same as a Sandbox; what is a call there is a call to the thread here. */
export type SandboxThread = { readonly [name in keyof Sandbox]: Remote<Sandbox[name]> };

type Remote<Member> = Member extends (...args: infer Args) => infer Result
  ? (...args: Args) => Promise<Awaited<Result>>
  : Member;

export type Opening = Pick<Sandbox, 'url' | 'keys'>;
export interface Call {
  readonly id: number;
  readonly name: keyof Sandbox;
  readonly args: readonly unknown[];
}
export type CallAnswer = { readonly id: number } & ({ readonly value: unknown } | { readonly error: Error });

export async function createSandboxThread(options: SandboxOptions = {}): Promise<SandboxThread> {
  const worker = startThread('test/sandbox/thread-entry.ts', { workerData: options });
  const [{ url, keys }] = (await once(worker, 'message')) as [Opening];
  const waiting = new Map<number, (answer: CallAnswer) => void>();
  let calls = 0;
  worker.on('message', (answer: CallAnswer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });

  async function call(name: keyof Sandbox, args: readonly unknown[]) {
    calls += 1;
    const id = calls;
    const answer = await new Promise<CallAnswer>((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ id, name, args } satisfies Call);
    });
    if ('error' in answer) throw answer.error;
    return answer.value;
  }

  function remote<Name extends keyof Sandbox>(name: Name) {
    return ((...args: readonly unknown[]) => call(name, args)) as SandboxThread[Name];
  }

  let closing: Promise<unknown> | undefined;
  return {
    url,
    keys,
    state: remote('state'),
    imports: remote('imports'),
    idle: remote('idle'),
    log: remote('log'),
    fail: remote('fail'),
    faults: remote('faults'),
    advance: remote('advance'),
    seed: remote('seed'),
    keepOnly: remote('keepOnly'),
    async close() {
      closing ??= call('close', []).then(() => worker.terminate());
      await closing;
    },
  };
}
