// The program profile: what one program adds to the import types (its own headers, groups, stages, forms,
// products, default currency, rule levels). A small JSON text that people paste and share; it never holds keys.
import { importTypes } from './import-types/index.ts';
import { folded } from './text.ts';
import type { Column, ImportType, Level, TypeName } from './types.ts';

/** All keys but `schema` may be left out. */
export interface Profile {
  readonly schema: 1;
  /** The program's own header row per type, as "View CSV header" shows it. */
  readonly headers?: { readonly [type in TypeName]?: readonly string[] | undefined } | undefined;
  readonly groups?:
    | readonly {
        readonly name: string;
        readonly slug?: string | undefined;
        readonly key?: string | undefined;
      }[]
    | undefined;
  /** Leads: besides the importer's own. Deals: all. */
  readonly stages?:
    | { readonly leads?: readonly string[] | undefined; readonly deals?: readonly string[] | undefined }
    | undefined;
  readonly forms?:
    | { readonly leads?: readonly FormField[] | undefined; readonly deals?: readonly FormField[] | undefined }
    | undefined;
  readonly products?: readonly string[] | undefined;
  /** ISO 4217 code a blank currency stands for; USD where absent. */
  readonly currency?: string | undefined;
  /** Payments arrive by a payment webhook. */
  readonly webhookPayments?: boolean | undefined;
  /** A workbook holds the whole program, so a parent that is not in it does not exist. */
  readonly wholeProgram?: boolean | undefined;
  /** Levels by rule id in place of the catalogue's. */
  readonly levels?: { readonly [rule: string]: Level | 'off' } | undefined;
}

export interface FormField {
  readonly name: string;
  readonly required?: boolean | undefined;
}

/** An import type with a profile laid over it. */
export interface Program {
  readonly type: ImportType;
  /** The type's columns, then the program's own. */
  readonly columns: readonly Column[];
  /** The program's own header row is known. */
  readonly headersNamed: boolean;
  /** Columns the program does not need though the type does. */
  readonly notNeeded: ReadonlySet<string>;
  readonly currency: string;
  readonly webhookPayments: boolean;
  readonly levels: { readonly [rule: string]: Level | 'off' };
}

export function layOver(type: ImportType, profile: Profile = { schema: 1 }): Program {
  const headers = profile.headers?.[type.name];
  const form = formOf(type.name, profile);
  const named = [...(headers ?? []), ...(form ?? []).map(({ name }) => name)];
  const columns = type.columns.map((column) => spelledBy(named, withProfile(column, type.name, profile)));
  const spellings = new Set(columns.flatMap((column) => spellingsOf(column)));
  const own = new Map<string, Column>();
  for (const name of headers ?? []) if (!spellings.has(name)) own.set(name, ownColumn(name, false));
  for (const { name, required } of form ?? []) {
    // The form may name a column otherwise than the importer, whose own header row has the last word.
    const isAsked = required === true && (!headers || headers.includes(name));
    if (!spellings.has(name)) own.set(name, ownColumn(name, isAsked));
  }
  const asked = new Set(form?.filter(({ required }) => required).map(({ name }) => name));
  const notNeeded = columns.filter(
    (column) =>
      column.formDecides &&
      ((type.name === 'leads' && form && !spellingsOf(column).some((spelling) => asked.has(spelling))) ||
        (headers && !spellingsOf(column).some((spelling) => headers.includes(spelling)))),
  );
  return {
    type,
    columns: [...columns, ...own.values()],
    headersNamed: headers !== undefined,
    notNeeded: new Set(notNeeded.map(({ key }) => key)),
    currency: profile.currency ?? 'USD',
    webhookPayments: profile.webhookPayments ?? false,
    levels: profile.levels ?? {},
  };
}

/** All six types with the profile laid over, in import order. */
export function layOverAll(profile?: Profile): Program[] {
  return Object.values(importTypes).map((type) => layOver(type, profile));
}

/** How bad it is when a required column or cell is not there. */
export function needLevel(column: Column, program: Program): Level {
  return isOwn(column) || program.notNeeded.has(column.key) ? 'warning' : 'error';
}

/** True where only the profile names the column. */
export function isOwn(column: Column): boolean {
  return column.source === 'profile';
}

/** True where the profile has switched a rule off. */
export function isOff(program: Program, rule: string): boolean {
  return program.levels[rule] === 'off';
}

/** Every exact spelling of a column's header. */
export function spellingsOf(column: Column): readonly string[] {
  return column.spellings ?? [column.key];
}

function formOf(type: TypeName, profile: Profile) {
  return type === 'leads' || type === 'deals' ? profile.forms?.[type] : undefined;
}

function ownColumn(name: string, required: boolean): Column {
  return {
    key: name,
    kind: 'text',
    ...(required ? { need: 'required' } : {}),
    formDecides: true,
    aliases: [],
    example: '',
    note: 'A column of your own program.',
    source: 'profile',
  };
}

/** The program's own spelling of a column ("Partner_first") comes before ours. */
function spelledBy(names: readonly string[], column: Column): Column {
  const known = spellingsOf(column);
  const folds = known.map(folded);
  const own = names.filter((name) => !known.includes(name) && folds.includes(folded(name)));
  return own.length ? { ...column, spellings: [...new Set(own), ...known] } : column;
}

function withProfile(column: Column, type: TypeName, profile: Profile): Column {
  const choices = choicesOf(column, type, profile);
  return choices ? { ...column, choices } : column;
}

/** Whether a profile can name the values that a column takes. */
export function hasProgramChoices(column: Column, type: TypeName): boolean {
  return choicesOf(column, type, EVERY_LIST) !== undefined;
}

const EVERY_LIST: Profile = { schema: 1, groups: [], products: [], stages: { leads: [], deals: [] } };

function choicesOf(column: Column, type: TypeName, profile: Profile): readonly string[] | undefined {
  if (column.key === 'partner_group' && profile.groups) {
    const names = profile.groups.flatMap(({ name, slug, key }) => [name, slug, key]);
    return [...new Set(names)].filter((one) => one !== undefined);
  }
  if (column.key === 'product_key') return profile.products;
  if (column.key !== 'status') return undefined;
  if (type === 'deals') return profile.stages?.deals;
  return type === 'leads' && profile.stages?.leads
    ? [...(column.choices ?? []), ...profile.stages.leads]
    : undefined;
}
