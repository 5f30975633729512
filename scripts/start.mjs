// npm start: serves the workbench, the two halves of Preflight to try out. Its own code, and the stand-ins of the
// tests that it uses, are TypeScript.
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

// The stand-ins build themselves from paths that start at the root.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
register('./workbench/typescript-hooks.mjs', import.meta.url);
const { main } = await import('./workbench/main.ts');
await main(process.argv.slice(2));
