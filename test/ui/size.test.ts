// What the view brings into a bundle, Preact included: the panel has 80 kB for everything.
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('the view stays under 30 kB minified, its stylesheet under 8 kB, and pulls in nothing of core', async () => {
  const result = await build({
    entryPoints: ['ui/index.ts', 'ui/style.css'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'out',
  });
  const size = (ending: string) =>
    result.outputFiles.find(({ path }) => path.endsWith(ending))?.contents.length;
  expect(size('.js')).toBeLessThan(30_000);
  expect(size('.css')).toBeLessThan(8_000);
  expect(Object.keys(result.metafile.inputs).filter((path) => path.startsWith('core/'))).toEqual([]);
});
