// What goes to the stores: the same bytes wherever they are made, exactly the built files, and a source that builds them.
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const titles = [...browserNames, 'source'];
const elsewhere = mkdtempSync(join(tmpdir(), 'preflight-source-'));

const run = (folder: string, command: string, args: string[], env = {}) =>
  execFileSync(command, args, { cwd: folder, stdio: 'pipe', env: { ...process.env, ...env } });
const zipOf = (folder: string, title: string) =>
  readFileSync(join(folder, `dist/package/preflight-${version}-${title}.zip`));
const unzip = (title: string) => new Map(Object.entries(unzipSync(zipOf('.', title))));

/** Name and text of every file of a folder. */
function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).sort();
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

beforeAll(() => {
  run('.', 'node', ['scripts/package.mjs']);
  for (const [name, bytes] of unzip('source')) {
    mkdirSync(join(elsewhere, dirname(name)), { recursive: true });
    writeFileSync(join(elsewhere, name), bytes);
  }
  symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
  run(elsewhere, 'git', ['init', '--quiet']);
  run(elsewhere, 'git', ['add', '--all']);
  run(elsewhere, 'npm', ['run', '--silent', 'package'], { TZ: 'Pacific/Auckland' });
});
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test('there are two store packages and the source, and nothing else', () => {
  expect(readdirSync('dist/package').sort()).toEqual(
    titles.map((title) => `preflight-${version}-${title}.zip`).sort(),
  );
});

test.each(titles)('%s: the same bytes from another folder, in another zone', (title) => {
  expect(zipOf(elsewhere, title).equals(zipOf('.', title))).toBe(true);
});

describe.each(browserNames)('the package for %s', (name) => {
  test('holds exactly the built files, in order and without a time', () => {
    const names = [...unzip(name).keys()];
    const built = filesIn(`dist/extension/${name}`);
    expect(names).toEqual([...built.keys()]);
    expect(names).toContain('manifest.json');
    for (const [file, bytes] of unzip(name))
      expect(Buffer.from(bytes).toString('latin1')).toBe(built.get(file));
    // Day and time of the first entry, as zip writes them: 1980-01-01, midnight.
    expect(zipOf('.', name).readUInt32LE(10)).toBe(0x00210000);
  });

  test('is what the source package builds, file for file', () => {
    expect(filesIn(join(elsewhere, `dist/extension/${name}`))).toEqual(filesIn(`dist/extension/${name}`));
  });
});

test('the source package says how to build, and holds nothing but tracked source', () => {
  const source = unzip('source');
  expect(Buffer.from(source.get('BUILD.md') ?? []).toString()).toContain('npm ci\nnpm run build:extension');
  const tracked = execFileSync('git', ['ls-files', '--cached'], { encoding: 'utf8' }).split('\n');
  const others = [...source.keys()].filter((file) => file !== 'BUILD.md' && !tracked.includes(file));
  expect(others).toEqual([]);
  expect([...source.keys()]).toEqual(expect.arrayContaining(['package-lock.json', '.npmrc', 'LICENSE']));
});
