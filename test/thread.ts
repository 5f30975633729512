// Starts a module of the tests in a thread of its own. Node 20 reads no TypeScript there, so the module is bundled
// first; packages are found from the repository's root.
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { buildSync } from 'esbuild';

const bundles = new Map<string, string>();

export function startThread(entryPoint: string, options: WorkerOptions): Worker {
  const code = bundles.get(entryPoint) ?? bundled(entryPoint);
  bundles.set(entryPoint, code);
  return new Worker(code, { ...options, eval: true });
}

function bundled(entryPoint: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  return outputFiles[0]?.text ?? '';
}
