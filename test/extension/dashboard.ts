// The stand-in for the dashboard: serves the sample pages and counts what is uploaded to it.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

const folder = 'test/extension/pages';

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** As strict as a page can be and still work: no frame, no worker, no inline style, isolated from other origins. */
const strictHeaders = {
  'content-security-policy':
    "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'none'; worker-src 'none'; require-trusted-types-for 'script'",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'clipboard-write=(), clipboard-read=()',
  'x-frame-options': 'DENY',
};

export function dashboardPages(): { listener: RequestListener; uploads: Upload[] } {
  const uploads: Upload[] = [];
  const listener: RequestListener = async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    if (request.method === 'POST') {
      uploads.push(...(await filesOf(request)));
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><title>Sent</title><h1>Import started</h1>');
      return;
    }
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const file = pathname.includes('.') ? pathname : `${pathname}.html`;
    const content = await readFile(join(folder, file)).catch(() => bundled(file));
    if (!content) return response.writeHead(404).end();
    if (pathname === '/strict')
      for (const [name, value] of Object.entries(strictHeaders)) response.setHeader(name, value);
    response.setHeader('content-type', types[file.split('.').pop() ?? ''] ?? 'text/plain').end(content);
  };
  return { listener, uploads };
}

const bundles = new Map<string, Promise<string | undefined>>();

/** The script of a sample page that is made with a library, bundled when it is first asked for. */
function bundled(file: string): Promise<string | undefined> {
  const known = bundles.get(file);
  if (known) return known;
  const made = build({
    entryPoints: [join(folder, file.replace(/\.js$/, '.jsx'))],
    bundle: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'react',
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  }).then(
    ({ outputFiles }) => outputFiles[0]?.text,
    () => undefined,
  );
  bundles.set(file, made);
  return made;
}

async function filesOf(request: IncomingMessage): Promise<Upload[]> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData();
  const files = form.getAll('file').filter((entry) => typeof entry !== 'string' && entry.name !== '');
  return Promise.all(
    (files as File[]).map(async (file) => ({
      name: file.name,
      bytes: Buffer.from(await file.arrayBuffer()),
    })),
  );
}
