// npm test: types, lint, build, then every test, the built bundles in real browsers and a real spreadsheet program
// among them.
// Ends with one line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's packages, and the program each brings. */
const PROGRAMS = {
  chromium: '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
  'libreoffice-calc-nogui': '/usr/bin/soffice',
};
let passed = 0;
let failed = 0;

function run(command, args, env = {}) {
  console.log(`\n> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function step(command, ...args) {
  if (run(command, args)) passed += 1;
  else failed += 1;
}

function installPrograms() {
  const missing = Object.entries(PROGRAMS)
    .filter(([, path]) => !existsSync(path))
    .map(([name]) => name);
  if (missing.length === 0) return;
  const install = `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.env.CI !== 'true') {
    console.error(`The tests need ${missing.join(', ')}. On Debian, as root:\n${install}`);
    process.exit(1);
  }
  if (!run('bash', ['-c', install])) process.exit(1);
}

function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-test-'));
  const outputFile = join(folder, 'results.json');
  const ok = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${outputFile}`,
  ]);
  const results = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
  passed += results?.numPassedTests ?? 0;
  // A file that does not load fails without a failed test; a skipped test is a failure here.
  const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
  failed += Math.max((results?.numFailedTests ?? 1) + skipped, ok ? 0 : 1);
  rmSync(folder, { recursive: true, force: true });
}

installPrograms();
step('npm', 'run', '--silent', 'types');
step('npm', 'run', '--silent', 'lint');
step('npm', 'run', '--silent', 'build');
vitest('unit');
vitest('e2e');
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
