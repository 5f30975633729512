// What the workbench serves, by method and path. Nothing is looked up on disk by a name from outside.
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { type Action, actionSchema, loadModes } from './action.ts';
import { buildPage } from './build-page.ts';
import { PAGES, SAMPLES } from './files.ts';
import { HOSTS } from './guards.ts';
import { importerPage } from './importer.ts';
import { unknownAction } from './refused.ts';
import { bytesOf } from './request-body.ts';
import { samples } from './samples.ts';
import { sidebarPage } from './sidebar-page.ts';
import { startPage } from './start-page.ts';
import { Workbook } from './workbook.ts';

export interface Content {
  readonly body: string | Uint8Array;
  readonly headers: { readonly [name: string]: string };
}

export type Route = (request: IncomingMessage, url: URL) => Content | Promise<Content>;

export async function workbenchRoutes(): Promise<ReadonlyMap<string, Route>> {
  const workbook = await Workbook.start();
  const { js, css } = await buildPage();
  return new Map<string, Route>([
    ['GET /', () => html(startPage())],
    ['GET /sheet', (_, url) => html(read('sheet.html'), `frame-src ${otherOrigin(url)}`)],
    ['GET /importer', async () => html(await importerPage())],
    ['GET /workbench/sheet.js', () => text('text/javascript', js)],
    ['GET /workbench/sheet.css', () => text('text/css', css)],
    ['GET /workbench/colors.css', () => text('text/css', read('colors.css'))],
    ['GET /workbench/start.css', () => text('text/css', read('start.css'))],
    ['GET /workbench/importer.css', () => text('text/css', read('importer.css'))],
    ['GET /favicon.ico', () => text('image/svg+xml', read('icon.svg'))],
    ...samples.map(({ file }): [string, Route] => [`GET /samples/${file}`, () => download(file)]),
    ['GET /sheet/sidebar', (_, url) => sidebar(sidebarPage(workbook.sidebarHtml, otherOrigin(url)), url)],
    ['GET /sheet/view', () => json({ view: workbook.view() })],
    ['POST /sheet/act', async (request) => json(await workbook.act(actionIn(await bytesOf(request))))],
    [
      'POST /sheet/open',
      async (request, url) => {
        const as = loadModes.find((mode) => mode === url.searchParams.get('as')) ?? 'typed';
        return json(workbook.open(url.searchParams.get('name') ?? 'file.csv', await bytesOf(request), as));
      },
    ],
  ]);
}

/** @throws Refused */
function actionIn(body: Uint8Array): Action {
  try {
    return actionSchema.parse(JSON.parse(String(body)));
  } catch {
    throw unknownAction();
  }
}

/** Read each time, so that an edit shows on reload. */
function read(name: string): string {
  return readFileSync(join(PAGES, name), 'utf8');
}

/** Google has the sidebar on an origin of its own. This machine's other name is one too. */
function otherOrigin({ hostname, port }: URL): string {
  const other = HOSTS.find((host) => host !== hostname);
  return `http://${other}:${port}`;
}

function html(body: string, more = ''): Content {
  const policy = `default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; ${more}`;
  return text('text/html', body, { 'content-security-policy': policy });
}

/** The add-on's page asks for nothing outside itself. */
function sidebar(body: string, url: URL): Content {
  const policy = `default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; frame-ancestors ${otherOrigin(url)}`;
  return text('text/html', body, { 'content-security-policy': policy });
}

function text(type: string, body: string, headers: Content['headers'] = {}): Content {
  return { body, headers: { 'content-type': `${type}; charset=utf-8`, ...headers } };
}

function json(value: unknown): Content {
  return text('application/json', JSON.stringify(value));
}

/** The bytes as they are: without a charset, as one of the samples is not UTF-8. */
function download(file: string): Content {
  return {
    body: readFileSync(join(SAMPLES, file)),
    headers: { 'content-type': 'text/csv', 'content-disposition': `attachment; filename="${file}"` },
  };
}
