// Templates of all six types: what stands in them, and that they pass their own check but for the example.

import { describe, expect, test } from 'vitest';
import {
  checkRows,
  importTypes,
  type Profile,
  type TemplateColumns,
  type TypeName,
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
    expect(template('deals', { columns: 'all', profile }).header).toEqual(profile.headers?.deals);
  });

  test("is the program's own header row, and what is required besides", () => {
    const own = ['Region', 'amount_in_dollars', 'Created_at', 'customer_key'];
    const profile: Profile = { schema: 1, headers: { transactions: own } };
    expect(template('transactions', { columns: 'all', profile }).header).toEqual(own);
    expect(template('transactions', { columns: 'required', profile }).header).toEqual([
      'amount_in_dollars',
      'customer_key',
    ]);
    const partners: Profile = { schema: 1, headers: { partners: ['partner_email'] } };
    expect(template('partners', { columns: 'all', profile: partners }).header).toEqual([
      'partner_first',
      'partner_last',
      'partner_email',
    ]);
  });

  test('has the choices the profile brings, each once, and an example that is one of them', () => {
    const profile: Profile = {
      schema: 1,
      groups: [{ name: 'agencies', slug: 'agencies', key: 'grp_1' }, { name: 'Resellers' }],
      stages: { leads: ['demo booked'], deals: ['Negotiating'] },
      products: ['basic'],
    };
    const told = (type: TypeName, key: string) => {
      const { header, columns, example } = template(type, { columns: 'all', example: true, profile });
      return [columns.find((column) => column.key === key)?.choices, example?.[header.indexOf(key)]];
    };
    expect(told('partners', 'partner_group')).toEqual([['agencies', 'grp_1', 'Resellers'], 'agencies']);
    expect(told('deals', 'status')).toEqual([['Negotiating'], 'Negotiating']);
    expect(told('transactions', 'product_key')).toEqual([['basic'], 'basic']);
    expect(told('leads', 'status')).toEqual([expect.arrayContaining(['open', 'demo booked']), 'open']);
  });
});

describe.each(typeNames)('the example row of %s', (type) => {
  const found = (rows: string[][], profile?: Profile) =>
    checkRows(rows, { type, today, profile }).issues.filter(({ rule }) => rule === 'example-row').length;
  const groups: Profile['groups'] = [{ name: 'Agencies' }];
  const profile: Profile = { schema: 1, groups, products: ['x'], stages: { leads: ['y'], deals: ['z'] } };

  test.each<[string, Profile | undefined, Profile | undefined]>([
    ['has gone', profile, undefined],
    ['has come', undefined, profile],
    ['has other values', profile, { ...profile, groups: [{ name: 'Resellers' }], products: ['q'] }],
  ])('is found also where the profile %s since', (_, before, after) => {
    for (const columns of SETS) {
      const { header, example = [] } = template(type, { columns, example: true, profile: before });
      expect(found([[...header], [...example]], after)).toBe(1);
    }
  });

  test('is found where columns have gone or moved, but where another rule speaks of a blank group', () => {
    const { header, example = [] } = template(type, { columns: 'all', example: true });
    for (const at of header.keys()) {
      const without = [header, example].map((cells) => cells.filter((_, index) => index !== at));
      const needed = importTypes[type].groups.some(
        ({ takes, columns: [first] }) => takes !== 'at-most-one' && first === header[at],
      );
      expect(found(without)).toBe(needed ? 0 : 1);
    }
    expect(found([[...header].reverse(), [...example].reverse()])).toBe(1);
  });

  test('is not seen in a row of defaults, nor where one cell is the user’s own', () => {
    const { header, columns, example = [] } = template(type, { columns: 'all', example: true });
    const defaults = columns.map(({ kind }, at) =>
      kind === 'choice' || kind === 'currency' || kind === 'date' ? (example[at] ?? '') : '',
    );
    expect(found([[...header], defaults])).toBe(0);
    columns.forEach((column, at) => {
      if (example[at] === '' || ['partner_group', 'product_key', 'status'].includes(column.key)) return;
      expect(found([[...header], example.map((text, index) => (index === at ? `${text}1` : text))])).toBe(0);
    });
  });
});
