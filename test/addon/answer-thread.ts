// A server that answers whatever it is asked in one way, in a thread of its own. Where the text says AUTHORIZATION and
// CREDENTIALS it repeats what came with the request, as a careless server might.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

export interface FixedAnswer {
  readonly status: number;
  readonly text: string;
}

const { status, text } = workerData as FixedAnswer;

createServer((request, response) => {
  const authorization = request.headers.authorization ?? '';
  const credentials = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString('utf8');
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(text.replace('AUTHORIZATION', authorization).replace('CREDENTIALS', credentials));
}).listen(0, '127.0.0.1', function (this: ReturnType<typeof createServer>) {
  parentPort?.postMessage(`http://127.0.0.1:${(this.address() as AddressInfo).port}`);
});
