// Bundles the sheet page, in memory.
import { build } from 'esbuild';
import { PAGES } from './files.ts';

export async function buildPage(): Promise<{ js: string; css: string }> {
  const { outputFiles } = await build({
    entryPoints: [`${PAGES}/main.tsx`],
    bundle: true,
    write: false,
    outdir: 'memory',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { js: textOf('.js'), css: textOf('.css') };
}
