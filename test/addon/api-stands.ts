// Keys, and where the calls made with them lead: servers in threads, closed after each test.
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { startThread } from '../thread.ts';
import type { FixedAnswer } from './answer-thread.ts';

/** A pair that opens nothing, in the look of one that does. */
export const PAIR = {
  publicKey: ['pk', '0123456789abcdef4f2a'].join('_'),
  secretKey: ['sk', 'fedcba9876543210aaaa9c1d'].join('_'),
};

/** The address of a server that answers everything in this way. */
export async function answering(workerData: FixedAnswer): Promise<string> {
  const worker = startThread('test/addon/answer-thread.ts', { workerData });
  onTestFinished(async () => {
    await worker.terminate();
  });
  const [address] = await once(worker, 'message');
  return address;
}

/** An address where nobody listens. */
export async function nobody(): Promise<string> {
  const worker = startThread('test/addon/answer-thread.ts', { workerData: { status: 200, text: '' } });
  const [address] = await once(worker, 'message');
  await worker.terminate();
  return address;
}
