// Every case of test/fixtures: an input (a file, or the files of a workbook) and the flat list of what must be
// found, read from rules.md alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSource, createLive, type Issue, planSources, type SourceOptions } from '../../core/index.ts';
import { rules } from '../../core/rules/index.ts';
import { decoder, fileSource } from './host.ts';

interface Expected {
  rule: string;
  level: string;
  row: number;
  column?: string;
  cells?: number[];
  value?: string;
  fix?: { kind: string; do?: string; values?: string[] };
}

interface Case {
  options: Omit<SourceOptions, 'decoder'>;
  /** Sheet rules: the full text of real numbers and dates, by "row,position". */
  typed?: { [place: string]: string };
  expect?: Expected[];
  also: string[];
  totals?: unknown;
  report?: object;
}

interface WorkbookCase {
  options: Omit<SourceOptions, 'decoder'>;
  /** Issues of the rule, table by table in import order. */
  expect: (Expected & { table: string })[];
  /** The other rules of all tables. */
  also: string[];
  /** In import order; what must be in the program is counted in rows, by type. */
  tables?: { name: string; ready: boolean; waitsFor: string[]; needsInProgram: { [type: string]: number } }[];
}

const ROOT = new URL('../fixtures/', import.meta.url).pathname;

function casesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(ROOT, folder, name.slice(0, -5)));
}

/** The part of an issue that the case pins. */
function pinned(issue: Issue, wanted: Expected | undefined): Expected {
  const shown: Expected = { rule: issue.rule, level: issue.level, row: issue.row };
  if (!wanted || wanted.column !== undefined)
    Object.assign(shown, issue.column ? { column: issue.column } : {});
  if (wanted?.cells) shown.cells = [...(issue.cells ?? [])];
  if (wanted?.value !== undefined) shown.value = issue.value;
  if (wanted?.fix && issue.fix) {
    shown.fix = { kind: issue.fix.kind };
    if (wanted.fix.do) shown.fix.do = issue.fix.do;
    if (wanted.fix.values) shown.fix.values = issue.fix.choices.map(({ value }) => value);
  }
  return shown;
}

async function verify(path: string, rule?: string) {
  const wanted = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Case;
  const { typed } = wanted;
  const held = typed && ((row: number, position: number) => typed[`${row},${position}`]);
  const { report } = await checkSource(fileSource(`${path}.csv`), {
    ...wanted.options,
    typed: held,
    decoder,
  });
  const own = report.issues.filter((issue) => issue.rule === rule);
  expect(own.map((issue, at) => pinned(issue, wanted.expect?.[at]))).toEqual(wanted.expect ?? []);
  expect(
    Object.keys(report.rules)
      .filter((id) => id !== rule)
      .sort(),
  ).toEqual([...wanted.also].sort());
  if (wanted.totals) expect(report.totals).toEqual(wanted.totals);
  if (wanted.report) expect(report).toMatchObject(wanted.report);
  for (const issue of report.issues) expect(issue.message).not.toMatch(/undefined[^"]|NaN[^"]|\[object/);
}

async function verifyWorkbook(folder: string, rule: string) {
  const wanted = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as WorkbookCase;
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const sources = names.map((name) => ({ name, source: fileSource(join(folder, name)) }));
  const live = liveIn(folder);
  const { tables } = await planSources(sources, { ...wanted.options, live, decoder });
  const issues = tables.flatMap(({ name, report }) => report.issues.map((issue) => ({ table: name, issue })));
  const own = issues.filter(({ issue }) => issue.rule === rule);
  expect(own.map(({ table, issue }, at) => ({ table, ...pinned(issue, wanted.expect[at]) }))).toEqual(
    wanted.expect,
  );
  const others = issues.map(({ issue }) => issue.rule).filter((id) => id !== rule);
  expect([...new Set(others)].sort()).toEqual(wanted.also);
  const planned = tables.map(({ name, ready, waitsFor, needsInProgram }) => {
    const needs = Object.fromEntries(needsInProgram.map(({ type, rows }) => [type, rows]));
    return { name, ready, waitsFor, needsInProgram: needs };
  });
  if (wanted.tables) expect(planned).toEqual(wanted.tables);
  for (const { issue } of issues) expect(issue.message).not.toMatch(/undefined[^"]|NaN[^"]|\[object/);
}

/** What the API has said, and the rows pushed before by their hash. */
function liveIn(folder: string) {
  const path = join(folder, 'snapshot.json');
  if (!existsSync(path)) return undefined;
  const { pushed = {}, ...snapshot } = JSON.parse(readFileSync(path, 'utf8'));
  return createLive(snapshot, 0, (hash) => pushed[hash]);
}

describe('rules', () => {
  const folders = readdirSync(join(ROOT, 'rules')).sort();
  const workbooks = ['workbooks', 'live'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .sort()
      .map((rule) => ({ rule, path: join(ROOT, folder, rule) })),
  );

  for (const rule of folders) {
    describe(rule, () => {
      for (const path of casesIn(join('rules', rule))) {
        it(path.slice(path.lastIndexOf('/') + 1), () => verify(path, rule));
      }
    });
  }

  for (const { rule, path } of workbooks) {
    describe(rule, () => {
      for (const name of readdirSync(path)) {
        it(name, () => verifyWorkbook(join(path, name), rule));
      }
    });
  }

  it('have a firing and a silent case each', () => {
    const casesOf = ({ id }: (typeof rules)[number]) => {
      const several = workbooks.find(({ rule }) => rule === id);
      if (several) return readdirSync(several.path);
      return folders.includes(id) ? casesIn(join('rules', id)).map((path) => basename(path)) : [];
    };
    const lacking = rules
      .flatMap((rule) => ['fires', 'silent'].map((name) => ({ rule, name })))
      .filter(({ rule, name }) => !casesOf(rule).some((one) => one.startsWith(name)));
    expect(lacking.map(({ rule, name }) => `${rule.id} ${name}`)).toEqual([]);
  });
});

describe('import types', () => {
  for (const path of casesIn('types')) {
    it(`${path.slice(path.lastIndexOf('/') + 1)}: a clean file passes and is detected`, async () => {
      await verify(path);
      const { report } = await checkSource(fileSource(`${path}.csv`), {
        ...JSON.parse(readFileSync(`${path}.json`, 'utf8')).options,
        decoder,
      });
      expect(report.type).toBe(path.slice(path.lastIndexOf('/') + 1));
      expect(report.counts).toMatchObject({ error: 0, warning: 0 });
    });
  }
});
