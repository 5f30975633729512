// A header row that the importer shows, held against what is known of its type: for taking it into the profile.
import { detectProgram, findColumn, namedCount } from './header.ts';
import { importTypes } from './import-types/index.ts';
import { layOver, layOverAll, type Profile, spellingsOf } from './profile.ts';
import type { TypeName } from './types.ts';

export interface HeaderNews {
  readonly known: readonly string[];
  /** Known by another spelling, which is ours. */
  readonly otherwise: readonly { readonly name: string; readonly ours: string }[];
  readonly added: readonly string[];
  /** Known, but not in the row. */
  readonly missing: readonly string[];
}

export function headerNews(
  type: TypeName,
  names: readonly string[],
  profile: Profile | undefined,
): HeaderNews {
  const { columns } = layOver(importTypes[type], profile);
  const found = names.map((name) => ({ name, ...findColumn(name, columns) }));
  const named = new Set(found.map(({ column }) => column?.key));
  return {
    known: found.filter(({ name, spelling }) => spelling === name).map(({ name }) => name),
    otherwise: found.flatMap(({ name, spelling }) =>
      spelling !== undefined && spelling !== name ? [{ name, ours: spelling }] : [],
    ),
    added: found.filter(({ column }) => !column).map(({ name }) => name),
    missing: columns
      .filter(({ key }) => !named.has(key))
      .map((column) => spellingsOf(column)[0] ?? column.key),
  };
}

/** The types of which the row names a column, the one it is of first where that can be told. */
export function typesOfHeader(names: readonly string[], profile: Profile | undefined): readonly TypeName[] {
  const programs = layOverAll(profile);
  const detected = detectProgram(names, programs);
  const naming = programs.filter((program) => namedCount(names, program) > 0 && program !== detected);
  return [...(detected ? [detected] : []), ...naming].map(({ type }) => type.name);
}

/** @param names undefined: the type's own header row is forgotten */
export function withHeaders(
  profile: Profile | undefined,
  type: TypeName,
  names: readonly string[] | undefined,
): Profile {
  const headers = { ...profile?.headers, [type]: names };
  return { ...profile, schema: 1, headers: Object.values(headers).some(Boolean) ? headers : undefined };
}
