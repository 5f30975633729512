// The house as design.md draws it: who may import whom, and a core that needs no host.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { formRules, rules } from '../../core/rules/index.ts';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && existsSync(path));

interface Import {
  readonly from: string;
  /** A path in the repository, or the name of a package. */
  readonly to: string;
  readonly text: string;
}

const STATEMENT = /^(?:import|export)\b[^'";]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(STATEMENT)].map(([text, ...targets]) => {
    const target = targets.find((one) => one !== undefined) ?? '';
    return { from, text, to: target.startsWith('.') ? normalize(join(dirname(from), target)) : target };
  }),
);

const folder = (path: string) => path.split('/')[0] ?? '';
const crossing = (from: string) =>
  imports.filter((one) => folder(one.from) === from && folder(one.to) !== from);
const listed = (found: readonly Import[]) => found.map(({ from, to }) => `${from} -> ${to}`);

/** Every file a file of the core leads to, over types too. */
function reached(from: string, seen = new Set<string>()): Set<string> {
  for (const one of imports) {
    if (one.from !== from || seen.has(one.to)) continue;
    seen.add(one.to);
    reached(one.to, seen);
  }
  return seen;
}

describe('the import graph', () => {
  test('was read: every folder imports something, and every relative import is a file', () => {
    for (const name of ['core', 'ui', 'addon', 'extension', 'cli', 'test'])
      expect(imports.filter(({ from }) => folder(from) === name).length).toBeGreaterThan(2);
    const lost = imports.filter(({ text, to }) => /'\.\.?\//.test(text) && !existsSync(to));
    expect(listed(lost)).toEqual([]);
  });

  test('imports of our own files carry their extension', () => {
    expect(listed(imports.filter(({ text }) => /'\.\.?\/[^']*(?<!\.\w{2,4})'/.test(text)))).toEqual([]);
  });

  test('core imports only itself and zod/mini', () => {
    expect(listed(crossing('core').filter(({ to }) => to !== 'zod/mini'))).toEqual([]);
  });

  test.each<[string, RegExp]>([
    ['ui', /^(?:core\/index\.ts|preact(?:\/hooks)?)$/],
    ['addon', /^(?:core\/index\.ts|ui\/.+|preact(?:\/hooks)?)$/],
    ['extension', /^(?:core\/index\.ts|ui\/.+|preact(?:\/hooks)?|webextension-polyfill|zod\/mini)$/],
    ['cli', /^(?:core\/index\.ts|commander|node:.+)$/],
  ])('%s imports of the others only what it may', (name, allowed) => {
    expect(listed(crossing(name).filter(({ to }) => !allowed.test(to)))).toEqual([]);
  });

  test('nothing that is shipped imports test/ or scripts/, and of the scripts only the workbench its stand-ins', () => {
    const found = imports.filter(
      ({ from, to }) =>
        !from.startsWith('test/') &&
        !from.startsWith('scripts/workbench/') &&
        (folder(to) === 'test' || (folder(to) === 'scripts' && folder(from) !== 'scripts')),
    );
    expect(listed(found)).toEqual([]);
  });

  test("zod comes in one way: import * as z from 'zod/mini'", () => {
    const zod = imports.filter(({ to }) => to === 'zod' || to.startsWith('zod/'));
    expect(zod.length).toBeGreaterThan(0);
    expect(zod.map(({ text }) => text)).toEqual(zod.map(() => "import * as z from 'zod/mini'"));
  });

  test('no file is a drawer for anything', () => {
    expect(files.filter((path) => /^(?:utils?|helpers?|misc|common|shared)\./.test(basename(path)))).toEqual(
      [],
    );
  });
});

test('no helper of the tests has hooks of its own, which would be there for the first file only', () => {
  const helpers = files.filter((path) => path.startsWith('test/') && !/\.test\.tsx?$/.test(path));
  const hooked = helpers.filter((path) =>
    /^(?:before|after)(?:Each|All)\(/m.test(readFileSync(path, 'utf8')),
  );
  expect(hooked).toEqual([]);
});

describe('inside the core', () => {
  const core = files.filter((path) => path.startsWith('core/'));
  const isOneOf =
    (...starts: string[]) =>
    (path: string) =>
      starts.some((start) => path.startsWith(`core/${start}`));
  /** What makes a check of the rules' findings, and those that use the check. */
  const check = isOneOf(
    ...[
      'check.ts',
      'findings.ts',
      'report.ts',
      'report-csv.ts',
      'issue-bag.ts',
      'intake.ts',
      'text-check.ts',
      'source.ts',
      'rows.ts',
    ],
    ...['fix.ts', 'split.ts', 'template.ts', 'plan.ts', 'index.ts'],
  );
  const ground = isOneOf('types.ts', 'text.ts', 'dates.ts', 'days.ts', 'money.ts', 'currencies.ts');

  test('no import runs in a circle', () => {
    expect(core.filter((path) => reached(path).has(path))).toEqual([]);
  });

  test.each<[string, (path: string) => boolean, (path: string) => boolean]>([
    ['types lead nowhere', isOneOf('types.ts'), () => true],
    ['text, dates, money and currencies lead only to each other and types', ground, (path) => !ground(path)],
    [
      'the reader, the writer and the decoder know no column',
      isOneOf('reader.ts', 'write.ts', 'encoding.ts'),
      (path) => !ground(path),
    ],
    [
      'import types are data',
      isOneOf('import-types/'),
      (path) => !isOneOf('import-types/', 'types.ts')(path),
    ],
    [
      'kinds lead to no rule, no sentence and no check',
      isOneOf('kinds/'),
      (path) => isOneOf('rules/', 'messages/')(path) || check(path),
    ],
    [
      'rules lead to no sentence and no check',
      isOneOf('rules/'),
      (path) => isOneOf('messages/')(path) || check(path),
    ],
    [
      'sentences lead to no rule of the list and no check',
      isOneOf('messages/'),
      (path) => isOneOf('rules/')(path) || check(path),
    ],
  ])('%s', (_, starts, forbidden) => {
    const from = core.filter(starts);
    expect(from.length).toBeGreaterThan(0);
    const found = from.flatMap((path) =>
      [...reached(path)].filter(forbidden).map((to) => `${path} ~> ${to}`),
    );
    expect(found).toEqual([]);
  });

  test('no rule leads to another rule, but the list to all', () => {
    const between = imports.filter(
      ({ from, to }) =>
        from.startsWith('core/rules/') && to.startsWith('core/rules/') && basename(from) !== 'index.ts',
    );
    expect(listed(between)).toEqual([]);
  });

  test('every rule is a file with its id for a name, and stands in the list', async () => {
    const names = core.filter((path) => path.startsWith('core/rules/')).map((path) => basename(path, '.ts'));
    expect(names.filter((name) => name !== 'index').sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const { id } of rules) {
      const exported = Object.values(await import(`../../core/rules/${id}.ts`));
      expect(exported.filter((one) => rules.some((rule) => rule === one))).toMatchObject([{ id }]);
    }
  });

  test('what checks rows of cells carries no reader and no rule about the form of a file', () => {
    const { metafile } = buildSync({
      stdin: {
        contents:
          "export { cellRuleIds, checkRows, fixRows, planRows, template, workbookRuleIds } from './core/index.ts';",
        resolveDir: '.',
      },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
    });
    const carried = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path);
    expect(carried).toContain('core/check.ts');
    const files = ['reader', 'encoding', 'source', 'text-check', 'messages/form', 'import-types/sources'];
    const unwanted = [...files, ...formRules.map(({ id }) => `rules/${id}`)].map((name) => `core/${name}.ts`);
    expect(carried.filter((path) => unwanted.includes(path) || path.includes('node_modules'))).toEqual([]);
  });

  test('an index is a list and nothing else', () => {
    for (const path of core.filter((one) => basename(one) === 'index.ts')) {
      expect({
        path,
        has: readFileSync(path, 'utf8').match(/\b(?:function|if|for|while|class|=>)\b/)?.[0],
      }).toEqual({
        path,
        has: undefined,
      });
    }
  });

  test('no file is longer than ten kilobytes, but for sentences and data', () => {
    const large = core
      .filter((path) => !/\/messages\/|\/import-types\//.test(path))
      .map((path) => ({ path, bytes: readFileSync(path).length }))
      .filter(({ bytes }) => bytes > 10_000);
    expect(large).toEqual([]);
  });
});

describe('the core needs no host', () => {
  const { outputFiles } = buildSync({
    entryPoints: ['core/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'core',
    target: 'es2019',
  });
  const code = outputFiles[0]?.text ?? '';

  test('it is compiled for a bare engine of 2019', () => {
    const base = JSON.parse(readFileSync('tsconfig.json', 'utf8')).compilerOptions;
    const own = JSON.parse(readFileSync('core/tsconfig.json', 'utf8')).compilerOptions ?? {};
    expect({ ...base, ...own }).toMatchObject({ lib: ['es2019'], types: [] });
  });

  test('it names no global of a browser, of Node or of Apps Script', () => {
    const HOST =
      /(?<![.\w'"`-])(?:window|document|navigator|globalThis|process|Buffer|require|console|setTimeout|setInterval|fetch|TextDecoder|TextEncoder|performance|crypto|localStorage|chrome|browser|SpreadsheetApp|Logger)(?=[.([])/;
    const found = files
      .filter((path) => path.startsWith('core/'))
      .map((path) => {
        const bare = readFileSync(path, 'utf8').replace(
          /\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'|`[^`]*`/gm,
          '',
        );
        return { path, names: HOST.exec(bare)?.[0] };
      })
      .filter(({ names }) => names !== undefined);
    expect(found).toEqual([]);
  });

  test('it runs in an empty context where no code can be made from text', () => {
    const context = vm.createContext(Object.create(null), {
      codeGeneration: { strings: false, wasm: false },
    });
    const result = vm.runInContext(
      `${code}
      const rows = [['partner_first', 'partner_last', 'partner_email'], [' Ada', 'Byron', 'nobody']];
      const report = core.checkRows(rows, { today: '2026-03-01', profile: core.readProfile('{"schema":1}') });
      JSON.stringify({ rules: report.rules, fixed: core.fixRows(rows, { today: '2026-03-01' }).rows[1] })`,
      context,
    );
    expect(JSON.parse(result)).toEqual({
      rules: { 'stray-space': 1, 'invalid-email': 1, 'missing-group': 1, 'default-applied': 2 },
      fixed: ['Ada', 'Byron', 'nobody'],
    });
  });

  test('it makes no code from text and reads no clock', () => {
    const own = files.filter((path) => path.startsWith('core/')).map((path) => readFileSync(path, 'utf8'));
    for (const text of own)
      expect(text).not.toMatch(/\beval\(|new Function\b|Date\.now|new Date\b|Math\.random/);
  });
});
