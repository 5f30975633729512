// Every case of test/fixtures: an input and the flat list of what must be found, read from rules.md alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSource, type Issue, type SourceOptions } from '../../core/index.ts';
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

describe('rules', () => {
  const folders = readdirSync(join(ROOT, 'rules')).sort();

  for (const rule of folders) {
    describe(rule, () => {
      for (const path of casesIn(join('rules', rule))) {
        it(path.slice(path.lastIndexOf('/') + 1), () => verify(path, rule));
      }
    });
  }

  it('have a firing and a silent case each', () => {
    const lacking = rules
      .flatMap(({ id }) => ['fires', 'silent'].map((name) => ({ id, name })))
      .filter(({ id, name }) => {
        return (
          !folders.includes(id) ||
          !casesIn(join('rules', id)).some((path) => path.split('/').pop()?.startsWith(name))
        );
      });
    expect(lacking).toEqual([]);
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
