// Opens the view in a real Chromium under a content security policy as strict as any host page's, and watches it.
import { mkdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import type { Shown } from './page.tsx';

/** What a host page does around the view; its heading must not show in the pictures. */
const HOST_CSS = 'body{margin:0} h1{position:absolute;clip-path:inset(50%);margin:0}';
const HTML = `<!doctype html><html lang="en"><title>Preflight</title><style nonce="host">${HOST_CSS}</style><body><main><h1>Preflight</h1></main></body></html>`;
const POLICY =
  "default-src 'none'; style-src 'nonce-host'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
const SHOTS = 'test/screenshots';
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const CSS = readFileSync('ui/style.css', 'utf8');

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly media?: { readonly [feature: string]: string };
}

export interface Stage {
  readonly page: Page;
  readonly show: (shown: Shown) => Promise<number>;
  /** Everything the browser complained about: console errors, exceptions, policy violations. */
  readonly complaints: string[];
  readonly axe: () => Promise<string[]>;
  /** Pixels the content is wider than the window. */
  readonly overflow: () => Promise<number>;
  readonly shot: (name: string) => Promise<void>;
}

export async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: ['test/ui/browser/page.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return result.outputFiles[0]?.text ?? '';
}

export async function open(browser: Browser, script: string, look: Look = {}): Promise<Stage> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width: look.width ?? 300, height: look.height ?? 760, deviceScaleFactor: 2 });
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    features: Object.entries(look.media ?? {}).map(([name, value]) => ({ name, value })),
  });
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({ contentType: 'text/html', headers: { 'content-security-policy': POLICY }, body: HTML }),
  );
  await page.goto('http://host.test/');
  await page.evaluate(script);
  return {
    page,
    complaints,
    show: (shown) =>
      page.evaluate(`window.show(${JSON.stringify(shown)}, ${JSON.stringify(CSS)})`) as Promise<number>,
    axe: async () => {
      await page.evaluate(AXE);
      const found = await page.evaluate('axe.run().then((result) => result.violations)');
      return (found as { id: string; nodes: { html: string; failureSummary: string }[] }[]).map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
      );
    },
    overflow: () => page.evaluate('document.documentElement.scrollWidth - innerWidth') as Promise<number>,
    shot: async (name) => {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: `${SHOTS}/ui-${name}.png`, fullPage: true });
    },
  };
}
