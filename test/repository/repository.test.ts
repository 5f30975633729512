// The repository keeps its own promises: layout, scripts, lock file, generated pages.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
const read = (path: string) => readFileSync(path, 'utf8');
const pack = JSON.parse(read('package.json'));

const ROOT = [
  ...['addon', 'cli', 'core', 'docs', 'extension', 'scripts', 'test', 'ui'],
  ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'PRIVACY.md', 'README.md', 'SECURITY.md'],
  ...[
    'appsscript.json',
    'biome.json',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ],
];

describe('the repository', () => {
  it('has nothing at its root but what the design names, and dotfiles', () => {
    const root = new Set(files.map((path) => path.split('/')[0] ?? ''));
    expect([...root].filter((name) => !name.startsWith('.')).sort()).toEqual([...ROOT].sort());
  });

  it('has the scripts the README speaks of', () => {
    const named = [...read('README.md').matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(0);
    for (const name of [
      ...named,
      'start',
      'test',
      'build',
      'types',
      'lint',
      'test:unit',
      'bench',
      'docs',
      'push',
      'fix',
    ]) {
      expect(pack.scripts).toHaveProperty([name]);
    }
    expect(read('README.md')).toContain('npm ci && npm start');
    expect(read('README.md')).toContain('npm ci && npm test');
  });

  it('has a lock file without hosts, and installs on Node 20 only with a fitting engine', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
    expect(read('.npmrc')).toContain('engine-strict=true');
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
    expect(pack.engines.node).toBe('>=20');
  });

  it('has rule and type pages as the declarations say', () => {
    expect(() => execFileSync('node', ['scripts/docs.mjs', '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('has every linked page', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
        const found = files.some((path) => path === target || path.startsWith(`${target}/`));
        expect({ page, target, found }).toEqual({ page, target, found: true });
      }
    }
  });

  it('keeps no key, no machine path, no skipped test and no time that a machine must keep', () => {
    const sources = files.filter(
      (path) => /\.(ts|tsx|mjs|md|json|html|css)$/.test(path) && path !== 'package-lock.json',
    );
    const patterns = [
      /sk_(live|test)?[A-Za-z0-9_]{12,}/,
      /\bBEGIN (RSA|EC|OPENSSH) /,
      /\b(it|test|describe)\.(skip|only|todo)\b/,
      /now\(\) - \w+\)\.toBeLess/,
    ];
    const own = 'test/repository/repository.test.ts';
    for (const path of sources.filter((one) => one !== own)) {
      for (const pattern of patterns)
        expect({ path, found: pattern.exec(read(path))?.[0] }).toEqual({ path, found: undefined });
    }
  });
});
