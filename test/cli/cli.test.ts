// The command line: what it prints, what it writes, and its exit codes.
import { existsSync, linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../core/index.ts';
import { folderWith } from './run.ts';

const GOOD =
  'customer_key,amount_in_cents,key,created_at,currency\r\nacct_1,50000,inv-0001,2026-11-03,USD\r\n';
const BAD =
  'customer_key,amount_in_cents,key,created_at,currency\n' +
  'acct_1,50000,inv-0001,11/15/2026,USD\n' +
  'acct_2,abc,inv-0002,2026-11-04,USD\n' +
  'acct_3,700,inv-0003,2026-11-05,usd\n';
const UNDECIDED = 'colour,size\nred,4\n';

let folder: ReturnType<typeof folderWith>;
afterEach(() => folder.remove());

const json = (text: string) => JSON.parse(text) as Report;

describe('preflight check', () => {
  it('exits 0 on a file that passes', () => {
    folder = folderWith({ 'good.csv': GOOD });
    const { code, out, err } = folder.check(['good.csv']);
    expect(code).toBe(0);
    expect(out).toContain('good.csv: transactions, 1 row');
    expect(out).toContain('USD 500.00 in 1 row');
    expect(out).toContain('Passes.');
    expect(out).not.toContain('\u001b');
    expect(err).toBe('');
  });

  it('exits 1 on a file that does not pass, issues by rule with counts and places', () => {
    folder = folderWith({ 'bad.csv': BAD });
    const { code, out } = folder.check(['bad.csv']);
    expect(code).toBe(1);
    expect(out).toContain('(date-format): 1');
    expect(out).toContain(
      'Row 2, created_at: "11/15/2026" is not in the importer\'s date format. Write 2026-11-15.',
    );
    expect(out).toContain('Does not pass: 2 errors, 1 warning.');
  });

  it('prints the report alone on standard output as JSON', () => {
    folder = folderWith({ 'bad.csv': BAD });
    const { code, out, err } = folder.check(['bad.csv', '--format', 'json']);
    const report = json(out);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(report).toMatchObject({ schema: 1, type: 'transactions', rows: 3, passed: false });
    expect(report.issues[0]).toEqual({
      rule: 'date-format',
      level: 'error',
      row: 2,
      column: 'created_at',
      cells: [4],
      value: '11/15/2026',
      message: 'Row 2, created_at: "11/15/2026" is not in the importer\'s date format. Write 2026-11-15.',
      fix: { kind: 'safe', do: 'set', choices: [{ label: '2026-11-15', value: '2026-11-15' }] },
    });
    expect(report.totals).toEqual([
      { currency: 'USD', rows: 2, cents: '50700', ready: { rows: 1, cents: '700' } },
    ]);
  });

  it('prints CSV for people, nothing in it a formula', () => {
    folder = folderWith({ 'bad.csv': `${GOOD}=cmd|x,7,inv-2,2026-02-30,USD\n` });
    const { out } = folder.check(['bad.csv', '--format', 'csv']);
    expect(out.split('\r\n')[0]).toBe('row,column,cells,level,rule,value,message,fix');
    expect(out).toContain('3,created_at,4,error,invalid-date,2026-02-30,');
    expect(out).not.toMatch(/(^|,)=/m);
  });

  it('checks several files at once', () => {
    folder = folderWith({ 'good.csv': GOOD, 'bad.csv': BAD });
    const { code, out } = folder.check(['good.csv', 'bad.csv', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { file: 'good.csv', passed: true },
      { file: 'bad.csv', passed: false },
    ]);
    const table = folder.check(['good.csv', 'bad.csv', '--format', 'csv']).out;
    expect(table.match(/^file,row,/gm)).toHaveLength(1);
  });

  it('reads standard input', () => {
    folder = folderWith({});
    expect(folder.check(['-', '--format', 'json'], BAD).code).toBe(1);
    const latin = Buffer.from(GOOD.replace('acct_1', 'M\u00fcller'), 'latin1');
    expect(json(folder.check(['-', '--format', 'json'], latin).out).rules).toEqual({ encoding: 1 });
  });

  it('asks for the type where it cannot tell, and exits 2', () => {
    folder = folderWith({ 'x.csv': UNDECIDED });
    const { code, out, err } = folder.check(['x.csv', '--format', 'json']);
    expect(code).toBe(2);
    expect(err).toContain('--type');
    expect(json(out)).toMatchObject({ type: null, passed: false });
    expect(json(out).reasons).toHaveLength(1);
    expect(folder.check(['x.csv', '--type', 'customers']).code).toBe(1);
  });

  it('still reports on what is no CSV or empty, and exits 1', () => {
    folder = folderWith({ 'book.csv': Buffer.from('PK\u0003\u0004rest'), 'empty.csv': '' });
    for (const [file, rule] of [
      ['book.csv', 'not-csv'],
      ['empty.csv', 'empty-file'],
    ] as const) {
      const { code, out } = folder.check([file, '--format', 'json']);
      expect(code).toBe(1);
      expect(json(out)).toMatchObject({ passed: false, rules: { [rule]: 1 } });
      expect(json(out).issues).toHaveLength(1);
    }
  });

  it('caps the list per rule, never the counts', () => {
    const rows = Array.from({ length: 50 }, (_, at) => `acct_1,x,inv-${1000 + at},2026-11-03,USD\n`);
    folder = folderWith({ 'many.csv': GOOD + rows.join('') });
    const report = json(folder.check(['many.csv', '--format', 'json', '--max-issues', '7']).out);
    expect(report.issues.filter(({ rule }) => rule === 'invalid-amount')).toHaveLength(7);
    expect(report.rules['invalid-amount']).toBe(50);
  });

  it('fails on warnings where asked', () => {
    folder = folderWith({ 'warn.csv': GOOD.replace('50000', '0') });
    expect(folder.check(['warn.csv']).code).toBe(0);
    expect(folder.check(['warn.csv', '--fail-on', 'warning']).code).toBe(1);
  });

  it('lays a profile over the type', () => {
    const profile = { schema: 1, products: ['pro'], levels: { 'invalid-choice': 'warning' } };
    folder = folderWith({
      'p.json': JSON.stringify(profile),
      'bad.json': '{"schema":1,"colour":"red"}',
      'x.csv':
        'customer_key,amount_in_cents,key,created_at,currency,product_key\na,1,inv-1,2026-11-03,USD,prox\n',
    });
    const report = json(folder.check(['x.csv', '--profile', 'p.json', '--format', 'json']).out);
    expect(report.issues[0]).toMatchObject({ rule: 'invalid-choice', level: 'warning', value: 'prox' });
    const refused = folder.check(['x.csv', '--profile', 'bad.json']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('colour');
  });

  it('takes today from the option, else from the local calendar', () => {
    folder = folderWith({ 'old.csv': GOOD });
    expect(
      json(folder.run(['check', 'old.csv', '--format', 'json', '--today', '2027-06-01']).out).rules,
    ).toEqual({
      'old-dates': 1,
    });
    expect(folder.run(['check', 'old.csv', '--today', '2026-02-30']).code).toBe(2);
  });

  it('gives the same report in any time zone and locale', () => {
    folder = folderWith({ 'bad.csv': BAD });
    const reports = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map(
      (TZ) =>
        folder.run(['check', 'bad.csv', '--format', 'json', ...folder.today], '', {
          TZ,
          LC_ALL: 'tr_TR.UTF-8',
        }).out,
    );
    expect(new Set(reports).size).toBe(1);
  });

  it('says in one sentence why it could not run, and exits 2', () => {
    folder = folderWith({ 'good.csv': GOOD });
    for (const args of [
      ['check', 'nowhere.csv'],
      ['check', '.'],
      ['check'],
      ['check', 'good.csv', '--type', 'orders'],
      ['check', 'good.csv', '--format', 'xml'],
      ['check', 'good.csv', '--max-issues', '-1'],
      ['frobnicate'],
      ['template', 'orders'],
      ['fix', 'good.csv'],
      ['fix', 'good.csv', '-o', 'out.csv', '--accept', 'no-such-rule'],
      ['fix', 'good.csv', '-o', 'nowhere/out.csv'],
    ]) {
      const { code, out, err } = folder.run(args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).toMatch(/^preflight: [^\n]+\n(Run preflight --help[^\n]*\n)?$/);
    }
  });

  it('writes no control character of a file to the terminal', () => {
    folder = folderWith({
      'x.csv': GOOD.replace('inv-0001', 'inv\u001b]0;owned\u009b').replace('key,', 'key,\u001b[31m'),
    });
    for (const format of ['text', 'csv', 'json']) {
      const { out } = folder.check(['x.csv', '--type', 'transactions', '--format', format]);
      for (const control of ['\u001b', '\u009b']) expect(out).not.toContain(control);
    }
    expect(folder.check(['no\u001bwhere.csv']).err).not.toContain('\u001b');
  });
});

describe('preflight fix', () => {
  it('writes a copy with every safe fix applied and says whether it passes', () => {
    folder = folderWith({ 'bad.csv': BAD.replace('abc', '900') });
    const { code, out } = folder.run(['fix', 'bad.csv', '-o', 'out.csv', ...folder.today]);
    expect(code).toBe(0);
    expect(out).toContain('Passes');
    expect(readFileSync(join(folder.path, 'out.csv'), 'utf8')).toBe(
      'customer_key,amount_in_cents,key,created_at,currency\r\nacct_1,50000,inv-0001,2026-11-15,USD\r\nacct_2,900,inv-0002,2026-11-04,USD\r\nacct_3,700,inv-0003,2026-11-05,USD\r\n',
    );
  });

  it('exits 1 where errors are left', () => {
    folder = folderWith({ 'bad.csv': BAD });
    expect(folder.run(['fix', 'bad.csv', '-o', 'out.csv', ...folder.today]).code).toBe(1);
  });

  it('applies accepted suggestions, with their choice', () => {
    folder = folderWith({ 'bad.csv': BAD.replace('abc', '12.50') });
    const accept = (choice: string) =>
      folder.run(['fix', 'bad.csv', '-o', 'out.csv', '--accept', choice, ...folder.today]);
    expect(accept('amount-not-whole=dollars').code).toBe(0);
    expect(readFileSync(join(folder.path, 'out.csv'), 'utf8')).toContain('acct_2,1250,');
    expect(accept('amount-not-whole=cents').code).toBe(0);
    expect(readFileSync(join(folder.path, 'out.csv'), 'utf8')).toContain('acct_2,13,');
    const unsaid = accept('amount-not-whole');
    expect(unsaid.code).toBe(2);
    expect(unsaid.err).toContain('amount-not-whole=dollars');
  });

  it('says where mended dates no longer show the order of the others, and how to write them all', () => {
    const rows = 'a,1,inv-0001,20/02/2026,USD\nb,2,inv-0002,03/04/26,USD\n';
    folder = folderWith({ 'dates.csv': `customer_key,amount_in_cents,key,created_at,currency\n${rows}` });
    const alone = folder.run(['fix', 'dates.csv', '-o', 'out.csv', ...folder.today]);
    expect(alone.code).toBe(1);
    expect(alone.out).toContain('--accept date-format');
    const all = folder.run(['fix', 'dates.csv', '-o', 'out.csv', '--accept', 'date-format', ...folder.today]);
    expect(all.code).toBe(0);
    expect(all.out).not.toContain('--accept');
    expect(readFileSync(join(folder.path, 'out.csv'), 'utf8')).toContain('b,2,inv-0002,2026-04-03,USD');
  });

  it('leaves nothing behind where it cannot write, and never writes over the profile', () => {
    folder = folderWith({ 'bad.csv': BAD, 'p.json': '{"schema":1}' });
    expect(folder.run(['split', 'bad.csv', '-o', 'good.csv', '--rest', 'nowhere/rest.csv']).code).toBe(2);
    expect(folder.run(['fix', 'bad.csv', '-o', '-']).code).toBe(2);
    expect(folder.run(['fix', 'bad.csv', '-o', 'p.json', '--profile', 'p.json']).code).toBe(2);
    expect(readdirSync(folder.path).sort()).toEqual(['bad.csv', 'p.json']);
    expect(readFileSync(join(folder.path, 'p.json'), 'utf8')).toBe('{"schema":1}');
  });

  it('never writes over its input, by whatever name', () => {
    folder = folderWith({ 'bad.csv': BAD });
    symlinkSync('bad.csv', join(folder.path, 'soft.csv'));
    linkSync(join(folder.path, 'bad.csv'), join(folder.path, 'hard.csv'));
    for (const name of ['bad.csv', './bad.csv', 'soft.csv', 'hard.csv', join(folder.path, 'bad.csv')]) {
      const { code, err } = folder.run(['fix', 'bad.csv', '-o', name]);
      expect({ name, code }).toEqual({ name, code: 2 });
      expect(err).toContain('same file');
    }
    expect(readFileSync(join(folder.path, 'bad.csv'), 'utf8')).toBe(BAD);
    expect(folder.run(['split', 'bad.csv', '-o', 'a.csv', '--rest', './a.csv']).code).toBe(2);
  });

  it('writes nothing where there is nothing to mend', () => {
    folder = folderWith({ 'x.csv': UNDECIDED, 'book.csv': Buffer.from('PK\u0003\u0004rest') });
    expect(folder.run(['fix', 'x.csv', '-o', 'out.csv']).code).toBe(2);
    expect(folder.run(['fix', 'book.csv', '-o', 'out.csv']).code).toBe(1);
    expect(readdirSync(folder.path).sort()).toEqual(['book.csv', 'x.csv']);
  });
});

describe('preflight split', () => {
  it('parts the rows, values byte for byte, the rest with reasons', () => {
    folder = folderWith({ 'bad.csv': BAD });
    const { code } = folder.run([
      'split',
      'bad.csv',
      '-o',
      'good.csv',
      '--rest',
      'rest.csv',
      ...folder.today,
    ]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder.path, 'good.csv'), 'utf8')).toBe(
      'customer_key,amount_in_cents,key,created_at,currency\r\nacct_3,700,inv-0003,2026-11-05,usd\r\n',
    );
    const rest = readFileSync(join(folder.path, 'rest.csv'), 'utf8').split('\r\n');
    expect(rest[0]).toBe('customer_key,amount_in_cents,key,created_at,currency,Preflight reason');
    expect(rest[1]).toMatch(/^acct_1,50000,inv-0001,11\/15\/2026,USD,"Row 2, created_at: /);
    expect(rest[2]).toMatch(/^acct_2,abc,inv-0002,2026-11-04,USD,"Row 3, amount_in_cents: /);
    expect(rest).toHaveLength(4);
    const again = json(folder.check(['rest.csv', '--format', 'json']).out);
    expect(Object.keys(again.rules)).toEqual(['date-format', 'invalid-amount']);
  });
});

describe('preflight template', () => {
  it('prints the header row, and an example row where asked', () => {
    folder = folderWith({});
    expect(folder.run(['template', 'leads']).out).toBe(
      'first_name,last_name,email,company,partner_key,status,notes\r\n',
    );
    const { out } = folder.run(['template', 'transactions', '--columns', 'required', '--example']);
    expect(out).toBe('customer_key,amount_in_cents\r\nacct_10293,50000\r\n');
  });
});

describe('preflight', () => {
  it('tells its version and its use', () => {
    folder = folderWith({});
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(folder.run(['--version'])).toMatchObject({ code: 0, out: `${version}\n` });
    const help = folder.run(['--help']);
    expect(help.code).toBe(0);
    for (const command of ['check', 'fix', 'split', 'template']) expect(help.out).toContain(command);
    expect(existsSync('dist/cli/preflight.mjs')).toBe(true);
  });
});
