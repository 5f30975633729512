// Builds the extension for Chromium and Firefox from one source into dist/extension/.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { manifest } from '../extension/manifest.mjs';

const source = 'extension/src';
const pages = ['popup', 'options', 'welcome', 'check'];
const entry = (page) => `${source}/${page}.tsx`;
const about = JSON.parse(await readFile('package.json', 'utf8'));

const shared = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: ['chrome123', 'firefox140'],
  loader: { '.css': 'text' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
};

async function buildFor(target) {
  const outdir = `dist/extension/${target}`;
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    // A content script and a classic worker are one file each; the pages share chunks and load the panel late.
    build({
      ...shared,
      entryPoints: ['content', 'worker', 'background'].map((name) => `${source}/${name}.ts`),
      format: 'iife',
      outdir,
    }),
    // The settings apart: they need every rule, which would come into the chunk of core that all others load.
    ...[
      [`${source}/engine.ts`, ...pages.filter((page) => page !== 'options').map(entry)],
      [entry('options')],
    ].map((entryPoints) =>
      build({
        ...shared,
        entryPoints,
        format: 'esm',
        splitting: true,
        chunkNames: 'chunks/[name]-[hash]',
        outdir,
      }),
    ),
    ...['engine', ...pages].map((page) => cp(`${source}/${page}.html`, `${outdir}/${page}.html`)),
    writeFile(`${outdir}/manifest.json`, `${JSON.stringify(manifest(target, about), null, 2)}\n`),
  ]);
}

await Promise.all(['chromium', 'firefox'].map(buildFor));
