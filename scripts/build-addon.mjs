// Builds the Google Sheets add-on into dist/addon: Code.js, Sidebar.html, appsscript.json.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'acorn';
import esbuild from 'esbuild';

const OUT = 'dist/addon';

/**
 * Apps Script finds functions by reading the file, so each export gets a real declaration; everything else stays
 * inside one function. The bundle is a module, whose export list becomes what that function returns.
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
    // Shorter forms of the same statements; every name stays as it is.
    minifySyntax: true,
    metafile: true,
    write: false,
    outfile: 'Code.js',
  });
  const [code, list] = slim(outputFiles[0].text).split(/^export (?=\{)/m);
  const stubs = Object.values(metafile.outputs)[0]
    .exports.sort()
    .map((name) => `function ${name}(...a) { return addon.${name}(...a); }`);
  writeFileSync(
    `${OUT}/Code.js`,
    `"use strict";
var addon = (() => {
${code}return ${list.replace(/(\w+) as (\w+)/g, '$2: $1')}})();
${stubs.join('\n')}
`,
  );
}

/** The size is bounded: no comments, no indentation. Lines and names stay as they are, for stack traces. */
function slim(module) {
  let code = '';
  let from = 0;
  parse(module, {
    ecmaVersion: 2020,
    sourceType: 'module',
    onComment(_isBlock, _text, start, end) {
      code += module.slice(from, start);
      from = module[end] === ' ' ? end + 1 : end;
    },
    onToken({ type, value }) {
      if (type.label === 'template' && /\n\s/.test(value))
        throw new Error(
          `A text runs over several lines, and what looks like indentation is part of it: ${value}`,
        );
    },
  });
  return (code + module.slice(from)).replace(/^\s*\n/gm, '').replace(/^ +/gm, '');
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
