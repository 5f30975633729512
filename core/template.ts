// Header templates: the header row of an import type, with notes, choices and an example row.
import { exampleRow } from './example-row.ts';
import { importTypes } from './import-types/index.ts';
import { layOver, type Profile, spellingsOf } from './profile.ts';
import type { Column, TypeName } from './types.ts';

export type TemplateColumns = 'required' | 'common' | 'all';

export interface Template {
  readonly header: readonly string[];
  /** One cell per header; absent: not asked for. */
  readonly example?: readonly string[];
  /** In the header's order: notes, choices, kinds. */
  readonly columns: readonly Column[];
}

/**
 * `required`: required columns and the first of each group. `common`: every column PartnerStack states, of
 * groups that take exactly one the first. `all`: every known column and the profile's. Where the profile has the
 * program's header row, only columns of that row, in its order and spelling, and what is required besides.
 */
export function template(
  type: TypeName,
  options: {
    readonly columns: TemplateColumns;
    readonly example?: boolean;
    readonly profile?: Profile | undefined;
  },
): Template {
  const program = layOver(importTypes[type], options.profile);
  const own = options.profile?.headers?.[type];
  const spelling = (column: Column) =>
    own ? spellingsOf(column).find((one) => own.includes(one)) : column.key;
  const named = new Set(program.columns.filter(spelling).map(({ key }) => key));
  const groups = program.type.groups.map(({ takes, columns }) => {
    const there = columns.filter((key) => named.has(key));
    return { takes, columns: there.length ? there : columns };
  });
  const isLater = (key: string, takes?: string) =>
    groups.some((group) => (!takes || group.takes === takes) && group.columns.indexOf(key) > 0);
  const wanted: { readonly [columns in TemplateColumns]: (column: Column) => boolean } = {
    required: ({ key, need }) => need === 'required' || (need === 'group' && !isLater(key)),
    common: ({ key, grade = 'A' }) => grade === 'A' && !isLater(key, 'exactly-one'),
    all: () => true,
  };
  const isThere = ({ key, need }: Column) =>
    named.has(key) || need === 'required' || groups.some(({ columns }) => columns.includes(key));
  const columns = program.columns.filter(
    (column) => !program.notNeeded.has(column.key) && isThere(column) && wanted[options.columns](column),
  );
  const place = (column: Column) => own?.indexOf(spelling(column) ?? '') ?? 0;
  columns.sort((a, b) => place(a) - place(b));
  const header = columns.map((column) => spelling(column) ?? column.key);
  if (!options.example) return { header, columns };
  return {
    header,
    columns,
    example: exampleRow(
      program,
      columns.map(({ key }) => key),
    ),
  };
}
