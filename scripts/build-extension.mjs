// Builds the extension for Chromium and Firefox from one source into dist/extension/.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { iconSizes, manifest, minimum } from '../extension/manifest.mjs';
import { renderIcons } from './render-icons.mjs';
import { shortCss } from './short-css.mjs';
import { withoutInnerHtml } from './without-inner-html.mjs';

const source = 'extension/src';
const pages = ['popup', 'options', 'welcome', 'check'];
const entry = (page) => `${source}/${page}.tsx`;
const about = JSON.parse(await readFile('package.json', 'utf8'));

const shared = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: [`chrome${minimum.chromium}`, `firefox${minimum.firefox}`],
  // Else a linked node_modules would change the names of the chunks.
  preserveSymlinks: true,
  plugins: [withoutInnerHtml, shortCss],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
};

const icons = await renderIcons('extension/icons/icon.svg', iconSizes);

async function buildFor(target) {
  const outdir = `dist/extension/${target}`;
  await rm(outdir, { recursive: true, force: true });
  await mkdir(`${outdir}/icons`, { recursive: true });
  await Promise.all([
    // A content script and a classic worker are one file each; the pages share chunks and load the panel late.
    build({
      ...shared,
      entryPoints: ['content', 'page-reader', 'worker', 'background'].map((name) => `${source}/${name}.ts`),
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
    cp('extension/_locales', `${outdir}/_locales`, { recursive: true }),
    ...icons.map(([size, png]) => writeFile(`${outdir}/icons/${size}.png`, png)),
    writeFile(`${outdir}/manifest.json`, `${JSON.stringify(manifest(target, about), null, 2)}\n`),
  ]);
}

await Promise.all(['chromium', 'firefox'].map(buildFor));
