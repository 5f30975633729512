// A server that says what it was asked, in a thread of its own. Requests to /together are answered once ten are here.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

const TOGETHER = 10;
const PATIENCE = 20_000;
const waiting: (() => void)[] = [];

/** False if the others did not come while this one waited. */
function together(): Promise<boolean> {
  return new Promise((done) => {
    setTimeout(done, PATIENCE, false).unref();
    waiting.push(() => done(true));
    if (waiting.length === TOGETHER) for (const go of waiting.splice(0)) go();
  });
}

const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { method, url, headers } = request;
  if (url === '/api/moved') return void response.writeHead(302, { Location: '/api/here' }).end();
  const body = Buffer.concat(parts).toString('utf8');
  const wrong = url === '/api/wrong' || (url?.startsWith('/api/together') && !(await together()));
  response.writeHead(wrong ? 404 : 200, { 'X-Odd-Case': 'Kept', 'X-Twice': ['1', '2'] });
  response.end(JSON.stringify({ method, url, headers, body, umlaut: 'ü' }));
});
server.listen(0, '127.0.0.1', () =>
  parentPort?.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
