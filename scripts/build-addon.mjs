// Builds the Google Sheets add-on into dist/addon: Code.js, Sidebar.html, appsscript.json.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'acorn';
import esbuild from 'esbuild';

const OUT = 'dist/addon';

/** Apps Script finds functions by reading the file, so each export gets a real declaration. */
async function buildServer() {
  const common = {
    entryPoints: ['addon/src/main.ts'],
    bundle: true,
    target: 'es2019',
    // Apps Script runs these two as they stand (Google's own samples have them); rewritten they cost 10 kB.
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    write: false,
  };
  const probe = await esbuild.build({ ...common, format: 'esm', metafile: true, outfile: 'probe.js' });
  const names = Object.values(probe.metafile.outputs)[0].exports.sort();
  const stubs = names.map((name) => `function ${name}() { return __addon.${name}.apply(this, arguments); }`);
  const built = await esbuild.build({
    ...common,
    format: 'iife',
    globalName: '__addon',
    footer: { js: stubs.join('\n') },
    outfile: 'Code.js',
  });
  writeFileSync(`${OUT}/Code.js`, indentedByTabs(built.outputFiles[0].text));
}

/** A tenth of the file is its indentation, and the size is bounded; lines stay as they are, for stack traces. */
function indentedByTabs(code) {
  parse(code, {
    ecmaVersion: 2020,
    onToken({ type, value }) {
      if (type.label === 'template' && /\n[ /]/.test(value))
        throw new Error(
          `A text runs over several lines, and what looks like indentation is part of it: ${value}`,
        );
    },
  });
  return code
    .replace(/^ *\/\/ .*\n/gm, '')
    .replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));
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
