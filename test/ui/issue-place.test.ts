// The way from issue to issue.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Issue } from '../../core/index.ts';
import { indexAt, neighbour } from '../../ui/issue-place.ts';
import { everyday } from './reports.ts';

const { issues } = everyday;
const [first, second] = issues as [Issue, Issue];
const last = issues[issues.length - 1] as Issue;

test('from nowhere it leads to the first and to the last', () => {
  expect(neighbour(issues, undefined, 1)).toBe(first);
  expect(neighbour(issues, undefined, -1)).toBe(last);
  expect(neighbour([], undefined, 1)).toBeUndefined();
});

test('it passes every issue once in the order of the list, both ways, and ends', () => {
  for (const way of [1, -1] as const) {
    const passed: Issue[] = [];
    for (let at = neighbour(issues, undefined, way); at; at = neighbour(issues, at, way)) passed.push(at);
    expect(passed).toEqual(way > 0 ? issues : [...issues].reverse());
  }
});

test('two issues alike in place and rule are two', () => {
  const twins = [first, { ...second }, { ...second }, last];
  expect(neighbour(twins, twins[1], 1)).toBe(twins[2]);
  expect(neighbour(twins, twins[2], 1)).toBe(last);
});

test('an issue of an earlier check is known by its place', () => {
  expect(indexAt(issues, { ...second })).toBe(1);
  expect(indexAt(issues, { ...second, rule: 'gone' })).toBe(-1);
  expect(indexAt(issues, undefined)).toBe(-1);
});

const sorted = fc
  .array(
    fc.record({
      rule: fc.constantFrom('a', 'b', 'c'),
      row: fc.integer({ min: 1, max: 9 }),
      cells: fc.option(fc.tuple(fc.integer({ min: 1, max: 3 })), { nil: undefined }),
    }),
    { maxLength: 20 },
  )
  .map((places) =>
    places
      .map(
        ({ cells, ...rest }) =>
          ({ ...rest, ...(cells ? { cells } : {}), level: 'error', message: '' }) as Issue,
      )
      .sort(
        (a, b) =>
          a.row - b.row ||
          (a.cells?.[0] ?? 0) - (b.cells?.[0] ?? 0) ||
          (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
      ),
  );

test('where the issue is gone, the way goes on from its place', () => {
  fc.assert(
    fc.property(sorted, fc.nat(), (all, pick) => {
      const at = pick % Math.max(1, all.length);
      const gone = all[at];
      if (!gone) return;
      const same = (one: Issue) =>
        one.row === gone.row && one.rule === gone.rule && one.cells?.[0] === gone.cells?.[0];
      const left = all.filter((one) => !same(one));
      const before = left.filter((one) => all.indexOf(one) < at);
      expect(neighbour(left, gone, -1)).toBe(before[before.length - 1]);
      expect(neighbour(left, gone, 1)).toBe(left[before.length]);
    }),
  );
});
