// Builds the Google Sheets add-on into dist/addon: Code.js, Sidebar.html, appsscript.json.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import esbuild from 'esbuild';

const OUT = 'dist/addon';

/**
 * Apps Script finds functions by reading the file, so each export gets a real declaration; everything else stays
 * inside one function. The bundle is a module, whose export list becomes what that function returns. Its size is bounded:
 * no comments, no blanks. Names stay and lines are short, for stack traces.
 */
async function buildServer() {
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: ['addon/src/main.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2019',
    // Apps Script runs these two as they stand (Google's own samples have them); rewritten they cost 10 kB.
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 120,
    metafile: true,
    write: false,
    outfile: 'Code.js',
  });
  const { text } = outputFiles[0];
  const end = text.lastIndexOf('export{');
  const list = text.slice(end + 'export'.length);
  const stubs = Object.values(metafile.outputs)[0]
    .exports.sort()
    .map((name) => `function ${name}(...a) { return addon.${name}(...a); }`);
  writeFileSync(
    `${OUT}/Code.js`,
    `"use strict";
var addon = (() => {
${text.slice(0, end)}return ${list.replace(/(\w+) as (\w+)/g, '$2: $1')}})();
${stubs.join('\n')}
`,
  );
}

/** One page without any outside address. */
async function buildSidebar() {
  const common = { bundle: true, minify: true, charset: 'ascii', target: 'es2020', write: false };
  const [js, css] = await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: ['addon/sidebar/main.tsx'],
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    esbuild.build({ ...common, entryPoints: ['addon/sidebar/sidebar.css'], target: 'chrome100' }),
  ]);
  const script = js.outputFiles[0].text.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
  // Function replacers: in a plain replacement text `$&` and the like would be read as patterns.
  const page = readFileSync('addon/sidebar/sidebar.html', 'utf8')
    .replace('/* css */', () => css.outputFiles[0].text.trim())
    .replace('/* js */', () => script.trim());
  writeFileSync(`${OUT}/Sidebar.html`, page);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await Promise.all([buildServer(), buildSidebar()]);
copyFileSync('appsscript.json', `${OUT}/appsscript.json`);
