// The HTTP server of the workbench, on this machine only.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guard } from './guards.ts';
import { importerPages } from './importer.ts';
import { notFound, Refused } from './refused.ts';
import { type Content, workbenchRoutes } from './routes.ts';

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

export interface Served {
  readonly address: string;
  close(): void;
}

/** @param port undefined: the usual one, or the next that is free */
export async function serve(port?: number): Promise<Served> {
  const routes = await workbenchRoutes();
  const importer = importerPages();
  const server = createServer(async (request, response) => {
    try {
      guard(request, portOf(server));
      const content = await contentFor(request);
      if (content) response.writeHead(200, { ...SAFE, ...content.headers }).end(content.body);
      else await importer(request, response);
    } catch (error) {
      if (!(error instanceof Refused)) console.error(error);
      const status = error instanceof Refused ? error.status : 500;
      response.writeHead(status, PLAIN).end((error as Error).message);
    }
  });

  /** Undefined: a file of the sample importer page. */
  async function contentFor(request: IncomingMessage): Promise<Content | undefined> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const route = routes.get(`${request.method} ${url.pathname}`);
    if (route) return route(request, url);
    if (IMPORTER_FILE.test(url.pathname)) return undefined;
    throw notFound();
  }

  await (port === undefined ? listenOnFree(server, FIRST_PORT) : listen(server, port));
  return {
    address: `http://localhost:${portOf(server)}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' };
const SAFE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
const IMPORTER_FILE = /^\/[\w-]+(\.(js|css))?$/;

async function listenOnFree(server: Server, first: number): Promise<void> {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    if (!(await isTakenOnIpv6(port)) && (await listen(server, port).then(Boolean, isTaken))) return;
  }
  throw new Error(`No port from ${first} on is free. Name one: npm start -- --port N`);
}

/** A browser asks localhost's IPv6 address first, and another server may be there (vite's own preview is, on 4173). */
async function isTakenOnIpv6(port: number): Promise<boolean> {
  const probe = createServer();
  const taken = await listen(probe, port, '::1').then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'EADDRINUSE',
  );
  await new Promise((done) => probe.close(done));
  return taken;
}

function isTaken(error: NodeJS.ErrnoException): false {
  if (error.code !== 'EADDRINUSE') throw error;
  return false;
}

function listen(server: Server, port: number, host = '127.0.0.1'): Promise<true> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(true);
    });
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
