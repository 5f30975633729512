// preflight plan: what it prints, and its exit codes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../core/index.ts';
import { folderWith } from './run.ts';

const PARTNERS =
  'partner_first,partner_last,partner_email,partner_key,partner_group\nMaya,Okafor,maya@okaforconsulting.com,maya-okafor,Agencies\n';
const CUSTOMERS =
  'customer_key,email,partner_key\nacct_1,billing@brightwater.io,maya-okafor\nacct_2,ap@northlane.co.uk,priya-raman\n';
const TRANSACTIONS = 'customer_key,amount_in_cents,key,created_at\nacct_1,50000,inv-0001,2026-11-03\n';
const LEADS =
  'first_name,last_name,email,company,partner_key,status\nIngrid,Halvorsen,ingrid@fjord.no,Fjord,maya-okafor,open\n';

let folder: ReturnType<typeof folderWith>;
afterEach(() => folder.remove());

const plan = (args: string[], input?: string) => folder.run(['plan', ...args, ...folder.today], input);

describe('preflight plan', () => {
  it('prints the tables in import order with what they wait for and need, and exits 0 where all are ready', () => {
    folder = folderWith({ 'c.csv': CUSTOMERS, 'p.csv': PARTNERS, 't.csv': TRANSACTIONS });
    const { code, out, err } = plan(['t.csv', 'c.csv', 'p.csv']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines.filter((line) => /^\d/.test(line))).toEqual([
      '1. p.csv: partners, 1 row, 1 info: ready',
      '2. c.csv: customers, 2 rows, 1 warning, 2 info: ready',
      '3. t.csv: transactions, 1 row, 2 info: ready',
    ]);
    expect(lines).toContain('   Import after p.csv.');
    expect(lines).toContain(
      '   Partners named in 1 row must already be in the program: no table here has them.',
    );
    expect(lines).toContain(
      '   warning  Partners, customers or targets not in the workbook (missing-parent): 1',
    );
    expect(lines).toContain(
      '     Row 3, partner_key: "priya-raman" is no partner of this workbook, so it must already be in the program. Check the cell, or add the partner.',
    );
    expect(lines).toContain('Ready: import the tables in this order.');
    expect(out).not.toContain('\u001b');
  });

  it('says what it has not checked', () => {
    folder = folderWith({ 'p.csv': PARTNERS });
    expect(plan(['p.csv']).out).toContain('\nNot checked: what is in the program already.');
  });

  it('writes one file per group of leads, and never over an input', () => {
    const others = 'José,Núñez,jose@nunez.es,jose-nunez,Resellers/EU\n';
    const leads = `${LEADS}"Ada, Countess",Byron,ada@engines.io,"Engines ""Ltd""",jose-nunez,open\n,,,,,\nBo,Li,bo@li.cn,Li,nobody,open\n`;
    folder = folderWith({ 'p.csv': PARTNERS + others, 'l.csv': leads });
    expect(plan(['l.csv', 'p.csv']).out).toContain('One file per group: add --group-files FOLDER.');
    const { code, err } = plan(['l.csv', 'p.csv', '--group-files', '.', '--format', 'json']);
    expect(code).toBe(0);
    expect(err.split('\n')).toEqual([
      'preflight: wrote l - Agencies.csv',
      'preflight: wrote l - Resellers-EU.csv',
      'preflight: wrote l - group not known.csv',
      '',
    ]);
    const file = (name: string) => readFileSync(join(folder.path, `l - ${name}.csv`), 'utf8');
    const header = 'first_name,last_name,email,company,partner_key,status\r\n';
    expect(file('Agencies')).toBe(`${header}Ingrid,Halvorsen,ingrid@fjord.no,Fjord,maya-okafor,open\r\n`);
    expect(file('Resellers-EU')).toBe(
      `${header}"Ada, Countess",Byron,ada@engines.io,"Engines ""Ltd""",jose-nunez,open\r\n`,
    );
    expect(file('group not known')).toBe(`${header}Bo,Li,bo@li.cn,Li,nobody,open\r\n`);
  });

  it('refuses a folder that is not there, and leaves no file behind', () => {
    folder = folderWith({
      'p.csv': `${PARTNERS}José,Núñez,jose@nunez.es,jose-nunez,Resellers\n`,
      'l.csv': `${LEADS}Ada,Byron,ada@engines.io,Engines,jose-nunez,open\n`,
    });
    const { code, err } = plan(['l.csv', 'p.csv', '--group-files', 'nowhere']);
    expect(code).toBe(2);
    expect(err).toContain('cannot write nowhere/l - Agencies.csv');
    expect(readdirSync(folder.path).sort()).toEqual(['l.csv', 'p.csv']);
  });

  it('exits 1 where a table is not ready, and says why', () => {
    folder = folderWith({
      'p.csv': PARTNERS.replace('maya@', 'maya'),
      'l.csv': LEADS,
      't.csv': TRANSACTIONS,
    });
    const { code, out } = plan(['l.csv', 'p.csv', 't.csv']);
    expect(code).toBe(1);
    expect(out).toContain('1. p.csv: partners, 1 row, 1 error, 1 info: not ready\n   1 error to mend first.');
    expect(out).toContain('not ready\n   Waits for p.csv, which is not ready.');
    expect(out).toContain('2 of 3 tables not ready. preflight check FILE lists every issue.');
  });

  it('prints the plan alone on standard output as JSON', () => {
    folder = folderWith({ 'c.csv': CUSTOMERS, 'p.csv': PARTNERS });
    const { code, out, err } = plan(['c.csv', 'p.csv', '--format', 'json']);
    const { tables } = JSON.parse(out) as Plan;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(tables.map(({ name }) => name)).toEqual(['p.csv', 'c.csv']);
    expect(Object.keys(JSON.parse(out))).toEqual(['tables']);
    expect(tables[1]).toMatchObject({
      type: 'customers',
      waitsFor: ['p.csv'],
      needsInProgram: [{ type: 'partners', rows: 1 }],
      ready: true,
      why: [],
      report: { schema: 1, passed: true, rules: { 'missing-parent': 1, 'import-order': 1 } },
    });
  });

  it('takes a missing parent for an error where the profile says that the files are the whole program', () => {
    folder = folderWith({
      'c.csv': CUSTOMERS,
      'p.csv': PARTNERS,
      'profile.json': '{"schema":1,"wholeProgram":true}',
    });
    const { code, out } = plan(['c.csv', 'p.csv', '--profile', 'profile.json']);
    expect(code).toBe(1);
    expect(out).toContain('your profile says that the workbook is the whole program');
    expect(out).not.toContain('must already be in the program');
  });

  it('exits 2 on a type it cannot tell, after the plan, and takes it as TYPE=FILE', () => {
    folder = folderWith({ 'x.csv': 'partner_key\nmaya-okafor\n', 'p.csv': PARTNERS });
    const told = plan(['x.csv', 'p.csv']);
    expect(told.code).toBe(2);
    expect(told.out).toContain('2. x.csv: type undecided, 1 row: not ready');
    expect(told.err).toContain('x.csv: ');
    expect(told.err).toContain('Say TYPE=x.csv.');
    const given = plan(['leads=x.csv', 'p.csv']);
    expect(given.code).toBe(1);
    expect(given.err).toBe('');
    expect(given.out).toContain('2. x.csv: leads, 1 row');
  });

  it('reads one of the tables from standard input', () => {
    folder = folderWith({ 'p.csv': PARTNERS });
    const { code, out } = plan(['p.csv', '-'], LEADS);
    expect(code).toBe(0);
    expect(out).toContain('2. -: leads, 1 row');
  });

  it('takes a file whose name looks like TYPE=FILE by its path', () => {
    folder = folderWith({ 'leads=x.csv': PARTNERS });
    expect(plan(['./leads=x.csv']).out).toContain('1. ./leads=x.csv: partners, 1 row');
  });

  it('could not run on a file given twice, a file that is not there, an unknown day', () => {
    folder = folderWith({ 'p.csv': PARTNERS });
    for (const [args, sentence] of [
      [['p.csv', './p.csv'], './p.csv is given twice. Give each table once.'],
      [['p.csv', 'leads=p.csv'], 'p.csv is given twice.'],
      [['-', 'leads=-'], '- is given twice.'],
      [['gone.csv'], 'cannot read gone.csv: there is no such file or folder.'],
      [['leads='], 'cannot read'],
      [[], "missing required argument 'table'"],
    ] as const) {
      const { code, out, err } = plan([...args]);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).toContain(sentence);
    }
  });
});
