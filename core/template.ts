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
 * groups that take exactly one the first. `all`: every known column and the profile's.
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
  const { groups } = program.type;
  const isLater = (key: string, takes?: string) =>
    groups.some((group) => (!takes || group.takes === takes) && group.columns.indexOf(key) > 0);
  const wanted: { readonly [columns in TemplateColumns]: (column: Column) => boolean } = {
    required: ({ key, need }) => need === 'required' || (need === 'group' && !isLater(key)),
    common: ({ key, grade = 'A' }) => grade === 'A' && !isLater(key, 'exactly-one'),
    all: () => true,
  };
  const columns = program.columns.filter(
    (column) => !program.notNeeded.has(column.key) && wanted[options.columns](column),
  );
  const own = options.profile?.headers?.[type] ?? [];
  const header = columns.map(
    (column) => spellingsOf(column).find((spelling) => own.includes(spelling)) ?? column.key,
  );
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
