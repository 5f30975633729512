// What the workbench's server gives out, and to whom.

import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOptions } from '../../scripts/workbench/options.ts';
import { openChromium, openPage, type Running, SCREENSHOTS, startWorkbench } from './workbench.ts';

let running: Running;
let browser: Browser;
beforeAll(async () => {
  [running, browser] = await Promise.all([startWorkbench('--port', '0'), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  running?.stop();
});

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
}

/** Plainer than fetch, which would set right what is tried here. */
function ask({ method = 'GET', path, headers = {}, body }: Asked): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: running.port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: String(Buffer.concat(parts)) }),
      );
    });
    asked.on('error', reject).end(body);
  });
}

describe('pages', () => {
  test('the start page leads to both halves and to the samples', async () => {
    const { page, troubles } = await openPage(browser, running.address);
    const links = await page.$$eval('a', (all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual([
      '/sheet',
      '/importer',
      '/samples/transactions-from-a-spreadsheet.csv',
      '/samples/partners-from-excel.csv',
      '/samples/rewards-paid-twice.csv',
    ]);
    await page.screenshot({ path: `${SCREENSHOTS}/workbench-start.png`, fullPage: true });
    expect(troubles).toEqual([]);
  });

  test('the importer page says how to see the extension, and takes a file', async () => {
    const { page, troubles } = await openPage(browser, `${running.address}importer`);
    expect(await page.$eval('aside', (aside) => aside.textContent)).toContain('npm start -- --browser');
    const input = await page.$('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      'docs/samples/rewards-paid-twice.csv',
    );
    await page.click('.import');
    await page.waitForSelector('output::-p-text(Import started)');
    await page.screenshot({ path: `${SCREENSHOTS}/workbench-importer.png` });
    expect(troubles).toEqual([]);
  });

  test('a sample arrives byte for byte', async () => {
    const response = await fetch(`${running.address}samples/partners-from-excel.csv`);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(
      readFileSync('docs/samples/partners-from-excel.csv'),
    );
  });
});

describe('guards', () => {
  const act = { method: 'POST', path: '/sheet/act', body: '{"do":"start-over"}' };
  const own = () => ({ host: `localhost:${running.port}`, origin: `http://localhost:${running.port}` });

  test('its own page may act', async () => {
    expect((await ask({ ...act, headers: own() })).status).toBe(200);
  });

  test.each(['evil.example', 'localhost.evil.example', 'localhost'])(
    'the host name %s is refused',
    async (host) => {
      expect((await ask({ path: '/', headers: { host } })).status).toBe(403);
    },
  );

  test.each(['http://evil.example', 'null', 'http://localhost:1', ''])(
    'a post from "%s" is refused',
    async (origin) => {
      const headers = { host: own().host, ...(origin && { origin }) };
      expect((await ask({ ...act, headers })).status).toBe(403);
      expect((await ask({ ...act, path: '/uploads', headers })).status).toBe(403);
    },
  );

  test.each([
    '/../package.json',
    '/samples/../../package.json',
    '/samples/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/pages/plain.html',
    '/.git/config',
    '//etc/passwd',
  ])('nothing is found under %s', async (path) => {
    expect((await ask({ path, headers: { host: own().host } })).status).toBe(404);
  });

  test.each(['nonsense', '{"do":"enter","row":0,"column":1,"text":""}', '{"do":"fly"}'])(
    '%s is no action',
    async (body) => {
      expect((await ask({ ...act, headers: own(), body })).status).toBe(400);
    },
  );

  test('only functions of the menu run as a menu item', async () => {
    const reply = await ask({
      ...act,
      headers: own(),
      body: '{"do":"run","row":1,"column":1,"name":"selectCell"}',
    });
    expect(JSON.parse(reply.text).view.alerts).toEqual([]);
  });
});

describe('ports', () => {
  test('a port that is taken is left to its owner', async () => {
    const taken: Server[] = [];
    for (const host of ['127.0.0.1', '::1']) {
      const server = createServer();
      const isOurs = await new Promise((done) =>
        server.once('error', () => done(false)).listen(host === '::1' ? 4174 : 4173, host, () => done(true)),
      );
      if (isOurs) taken.push(server);
    }
    const other = await startWorkbench();
    expect(other.port).toBeGreaterThan(4173);
    if (taken.length === 2) expect(other.port).not.toBe(4174);
    other.stop();
    for (const server of taken) server.close();
  });
});

describe('options', () => {
  test.each([
    [[], { browser: false }],
    [['--browser', '--port', '8080'], { browser: true, port: 8080 }],
    [['--help'], { help: true }],
    [['--port', 'x'], { mistake: '--port: "x" is no port.' }],
    [['--port', '70000'], { mistake: '--port: "70000" is no port.' }],
  ])('%j', (args, options) => {
    expect(readOptions(args)).toEqual(options);
  });

  test('an unknown one is named', () => {
    expect(readOptions(['--bowser'])).toMatchObject({ mistake: expect.stringContaining('--bowser') });
  });
});
