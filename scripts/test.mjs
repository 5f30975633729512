// npm test: types, lint, build, then every test, the built bundles in real browsers and a real spreadsheet program
// among them.
// Ends with one line: N passed, N failed.
import { spawn, spawnSync } from 'node:child_process';
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

/** A run of vitest; what it says is kept where it is to be shown later. */
function vitest(projects, { beside = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-test-'));
  const outputFile = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), ...reporters];
  const command = ['vitest', ...args];
  const [program, ...rest] = beside ? ['nice', ...command] : command;
  const child = spawn(program, rest, { stdio: beside ? 'pipe' : 'inherit' });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(text));
  return new Promise((done) => {
    child.on('error', () => done({ ok: false }));
    child.on('close', (code) => done({ ok: code === 0 }));
  }).then(({ ok }) => {
    const results = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
    rmSync(folder, { recursive: true, force: true });
    return {
      ok,
      results,
      show: () => process.stdout.write(`\n> ${command.join(' ')}\n${Buffer.concat(said)}`),
    };
  });
}

function count({ ok, results }) {
  passed += results?.numPassedTests ?? 0;
  // A file that does not load fails without a failed test; a skipped test is a failure here.
  const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
  failed += Math.max((results?.numFailedTests ?? 1) + skipped, ok ? 0 : 1);
}

installPrograms();
step('npm', 'run', '--silent', 'types');
step('npm', 'run', '--silent', 'lint');
step('npm', 'run', '--silent', 'build');
// Browsers wait much of their time and the other tests compute: together they take little longer than the browsers alone,
// which go first where both want the processor.
const beside = [['pages'], ['unit', 'script']].reduce(
  async (before, projects) => [...(await before), await vitest(projects, { beside: true })],
  Promise.resolve([]),
);
console.log('\n> vitest run --project e2e (pages, unit and script run beside it and are shown after it)');
count(await vitest(['e2e']));
for (const others of await beside) {
  others.show();
  count(others);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
