// Zips what the stores take into dist/package/: the build for each browser, and the source that rebuilds Firefox's.
// The same files give the same bytes, whenever and wherever they are zipped.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

const outdir = 'dist/package';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the build reads, and what explains it. */
const source = ['core', 'ui', 'extension'];
const beside = [
  ...['.npmrc', 'BUILD.md', 'LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['build-extension', 'package', 'render-icons', 'short-css', 'without-inner-html'].map(
    (name) => `scripts/${name}.mjs`,
  ),
];

/** Zip knows no zone, and no year before this one. */
const mtime = new Date(1980, 0, 1);

/** @param {[path: string, name: string][]} files where they lie, and what they are called in the zip */
function zip(title, files) {
  const sorted = files.sort(([, a], [, b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([path, name]) => [name, [new Uint8Array(readFileSync(path)), { mtime }]]);
  const bytes = zipSync(Object.fromEntries(entries), { level: 9 });
  const name = `preflight-${version}-${title}.zip`;
  writeFileSync(join(outdir, name), bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${join(outdir, name)}`);
}

function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return files.map((path) => [join(folder, path), path.split(sep).join('/')]);
}

/** How to build stands first in the source package, where a reviewer looks for it; so it does in one made from there. */
function tracked() {
  const list = execFileSync('git', ['ls-files', '--', ...source, ...beside], { encoding: 'utf8' });
  return list
    .split('\n')
    .filter(Boolean)
    .map((path) => [path, path === 'extension/BUILD.md' ? 'BUILD.md' : path]);
}

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
for (const browser of ['chromium', 'firefox']) zip(browser, filesIn(`dist/extension/${browser}`));
zip('source', tracked());
