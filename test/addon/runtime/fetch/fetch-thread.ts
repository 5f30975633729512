// The thread that fetches. Plain node:http, as it keeps the case of header names, with a new connection for each
// request: a kept one that the server has just closed would look like a dropped request.
import { request } from 'node:http';
import { type MessagePort, workerData } from 'node:worker_threads';
import type { WireAnswer, WireRequest } from './wire.ts';

const { port, signal } = workerData as { readonly port: MessagePort; readonly signal: Int32Array };
const MOST_REDIRECTS = 5;

port.on('message', async (requests: readonly WireRequest[]) => {
  port.postMessage(await Promise.all(requests.map((one) => follow(one))));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

async function follow(asked: WireRequest, left = MOST_REDIRECTS): Promise<WireAnswer> {
  const answer = await send(asked);
  if ('failure' in answer || !asked.followRedirects || left === 0) return answer;
  const [, location] = answer.headers.find(([name]) => name.toLowerCase() === 'location') ?? [];
  if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
  const { body, ...bare } = asked;
  const url = new URL(location, asked.url).href;
  return answer.status > 303
    ? follow({ ...asked, url }, left - 1)
    : follow({ ...bare, url, method: 'GET' }, left - 1);
}

function send({ url, method, headers, body }: WireRequest): Promise<WireAnswer> {
  return new Promise((resolve) => {
    const broken = () => resolve({ failure: 'broken' });
    const asked = request(url, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', broken);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: pairs(response.rawHeaders),
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', ({ code }: NodeJS.ErrnoException) =>
      code === 'ECONNREFUSED' ? resolve({ failure: 'unavailable' }) : broken(),
    );
    asked.end(body);
  });
}

function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as [string, string]] : []));
}
