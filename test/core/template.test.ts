// Templates of all six types: what stands in them, and that they pass their own check but for the example.

import { describe, expect, test } from 'vitest';
import {
  checkRows,
  importTypes,
  type Profile,
  type TemplateColumns,
  template,
  typeNames,
} from '../../core/index.ts';

const SETS: readonly TemplateColumns[] = ['required', 'common', 'all'];
const today = '2026-03-01';

describe.each(typeNames)('the template of %s', (type) => {
  const { columns, groups } = importTypes[type];
  const required = [
    ...columns.filter(({ need }) => need === 'required').map(({ key }) => key),
    ...groups.map((group) => group.columns[0] ?? ''),
  ];

  test.each(SETS)('with %s columns has every required one and one of each group', (set) => {
    expect(template(type, { columns: set }).header).toEqual(expect.arrayContaining(required));
  });

  test('with required columns has nothing else', () => {
    const { header } = template(type, { columns: 'required' });
    expect([...header].sort()).toEqual([...required].sort());
  });

  test('with common columns has what PartnerStack states, of columns that exclude each other the first', () => {
    const { header } = template(type, { columns: 'common' });
    const stated = columns
      .filter(({ grade = 'A', key }) => {
        const group = groups.find((one) => one.columns.includes(key));
        return grade === 'A' && (group?.takes !== 'exactly-one' || group.columns[0] === key);
      })
      .map(({ key }) => key);
    expect(header).toEqual(stated);
  });

  test('with all columns has them all, in the order of the type', () => {
    expect(template(type, { columns: 'all' }).header).toEqual(columns.map(({ key }) => key));
  });

  test.each(SETS)('with %s columns and the example passes its check, but for the example', (set) => {
    const { header, example = [] } = template(type, { columns: set, example: true });
    expect(example).toHaveLength(header.length);
    const report = checkRows([header, example], { today });
    expect(report.type).toBe(type);
    expect(
      report.issues.filter(({ level }) => level === 'error').map(({ rule, row }) => ({ rule, row })),
    ).toEqual([{ rule: 'example-row', row: 2 }]);
    const warnings = report.issues.filter(({ level }) => level === 'warning').map(({ rule }) => rule);
    expect(warnings.filter((rule) => !['missing-group', 'missing-key', 'old-dates'].includes(rule))).toEqual(
      [],
    );
  });

  test.each(SETS)('with %s columns tells of each of them what it is', (set) => {
    const { header, columns: told } = template(type, { columns: set });
    expect(told.map(({ key }) => key)).toEqual(header);
    for (const { note, example, kind } of told) {
      expect(note).toMatch(/\.$/);
      expect(example).not.toBe('');
      expect(kind).not.toBe('');
    }
  });

  test('has no example where none is asked for', () => {
    expect(template(type, { columns: 'all' })).not.toHaveProperty('example');
  });

  test("the program's own headers and spellings are taken", () => {
    const named = columns.map(
      ({ key, spellings }) => spellings?.[1] ?? key.replace(/^./, (one) => one.toUpperCase()),
    );
    const profile: Profile = { schema: 1, headers: { [type]: [...named, 'Region'] } };
    const { header, example = [] } = template(type, { columns: 'all', example: true, profile });
    expect(header).toEqual([...named, 'Region']);
    expect(example.at(-1)).toBe('');
    const report = checkRows([header, example], { today, type, profile });
    expect(report.issues.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual([
      'example-row',
    ]);
    for (const rule of ['misnamed-column', 'unknown-column']) expect(report.rules).not.toHaveProperty(rule);
  });
});

describe('a template for one program', () => {
  test('leaves out what the lead form does not ask for, and has its own fields', () => {
    const profile: Profile = {
      schema: 1,
      forms: {
        leads: [
          { name: 'first_name', required: true },
          { name: 'Budget', required: true },
          { name: 'Source' },
        ],
      },
    };
    expect(template('leads', { columns: 'required', profile }).header).toEqual([
      'first_name',
      'email',
      'partner_key',
      'status',
      'Budget',
    ]);
    expect(template('leads', { columns: 'all', profile }).header).toContain('Source');
  });

  test('uses the names a deal form gives its columns', () => {
    const profile: Profile = {
      schema: 1,
      headers: { deals: ['Deal size', 'close date', 'partner_key', 'Stage of deal'] },
    };
    expect(template('deals', { columns: 'required', profile }).header).toEqual(['close date', 'partner_key']);
    expect(template('deals', { columns: 'all', profile }).header).toEqual([
      'close date',
      'partner_key',
      'account_name',
      'contact_first_name',
      'contact_last_name',
      'Deal size',
      'Stage of deal',
    ]);
  });
});
