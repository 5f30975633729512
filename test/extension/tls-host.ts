// Stands in for the dashboard's host: a TLS server with a certificate made on the spot, and a proxy that leads both browsers to it.
// The proxy writes down every host that is asked for, so that nothing can call home unseen.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createProxy, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const dashboard = 'app.partnerstack.com';
/** A dashboard under another address, which the extension has to be allowed first. */
export const otherDashboard = 'dash.partnerstack.com';
const served = [dashboard, otherDashboard];

export interface TlsHost {
  readonly proxyPort: number;
  /** Hosts asked for so far, in order. */
  readonly asked: readonly string[];
  close(): void;
}

export async function startTlsHost(listener: RequestListener): Promise<TlsHost> {
  const server = createServer(makeCertificate(), listener);
  await listen(server);
  const asked: string[] = [];

  const proxy = createProxy((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://unknown').hostname);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, client) => {
    const host = (request.url ?? '').split(':')[0] ?? '';
    asked.push(host);
    client.on('error', () => client.destroy());
    if (!served.includes(host)) return client.end('HTTP/1.1 502 Not here\r\n\r\n');
    const tunnel = connect(portOf(server), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      tunnel.pipe(client).pipe(tunnel);
    });
    tunnel.on('error', () => client.destroy());
    client.on('close', () => tunnel.destroy());
  });
  await listen(proxy);

  return {
    proxyPort: portOf(proxy),
    asked,
    close() {
      for (const each of [server, proxy]) {
        each.close();
        each.closeAllConnections();
      }
    },
  };
}

interface Listening {
  listen(port: number, host: string, done: () => void): unknown;
  address(): AddressInfo | string | null;
}

function listen(server: Listening): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', done));
}

function portOf(server: Listening): number {
  return (server.address() as AddressInfo).port;
}

function makeCertificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = served.map((name) => `DNS:${name}`).join(',');
  const about = ['-days', '2', '-subj', `/CN=${dashboard}`, '-addext', `subjectAltName=${names}`];
  execFileSync('openssl', [...request, ...about, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}
