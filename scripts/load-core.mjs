// Loads parts of the TypeScript core into plain Node, for generators and the bench.
import { build } from 'esbuild';

/** @param contents export statements, with paths relative to the root */
export async function loadCore(contents) {
  const bundle = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
