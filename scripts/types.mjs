// Type-checks every folder with its own tsconfig, so that a wrong global is a compile error.
import { spawnSync } from 'node:child_process';
import { globSync } from './find-files.mjs';

const configs = globSync('tsconfig.json').filter((path) => path !== 'tsconfig.json');
let failed = 0;
for (const config of configs.sort()) {
  const run = spawnSync('node_modules/.bin/tsc', ['-p', config], { encoding: 'utf8' });
  if (run.status !== 0) {
    failed += 1;
    console.error(`${config}\n${run.stdout}${run.stderr}`);
  }
}
console.log(`types: ${configs.length - failed} of ${configs.length} folders clean`);
process.exit(failed ? 1 : 0);
