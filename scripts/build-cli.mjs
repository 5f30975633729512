// Builds dist/cli/preflight.mjs: one file for plain node.
import { chmodSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const outfile = 'dist/cli/preflight.mjs';

await build({
  entryPoints: ['cli/main.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  charset: 'utf8',
  outfile,
  define: { PREFLIGHT_VERSION: JSON.stringify(version) },
  // commander is CommonJS and asks for Node's own modules.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
  },
});
chmodSync(outfile, 0o755);
