// What the API says of how a program is set up, as parts of its profile (partnerstack.md 3.8).
import { importTypes } from '../import-types/index.ts';
import type { FormField, Profile } from '../profile.ts';
import { asFields, type Fields, textOf } from './answer.ts';

/** Items of the API's lists; absent: not read. */
export interface ProgramLists {
  readonly groups?: readonly Fields[] | undefined;
  readonly leadForms?: readonly Fields[] | undefined;
  readonly dealForms?: readonly Fields[] | undefined;
  readonly leadStages?: readonly Fields[] | undefined;
  readonly dealStages?: readonly Fields[] | undefined;
}

/** How PartnerStack's pages show open, closed and dead (1.5). Whether the importer takes these is not public. */
const SHOWN_STATUSES = ['new', 'qualified', 'unqualified'];

/**
 * The profile with these lists laid over it. Other parts stay as they are, and so does the part of a list that was
 * not read or is empty: a program that has no group at all is less likely than an answer that says nothing.
 */
export function profileFromApi(lists: ProgramLists, before: Profile = { schema: 1 }): Profile {
  const { leadForms, dealForms, leadStages, dealStages } = lists;
  const groups = lists.groups?.filter(({ archived }) => archived !== true).flatMap(groupOf);
  return {
    ...before,
    groups: groups?.length ? groups : before.groups,
    stages: whole({
      leads: leadStages?.length ? ownStatuses(leadStages) : before.stages?.leads,
      deals: dealStages?.length ? namesOf(dealStages) : before.stages?.deals,
    }),
    forms: whole({
      leads: formOf('leads', leadForms) ?? before.forms?.leads,
      deals: formOf('deals', dealForms) ?? before.forms?.deals,
    }),
  };
}

function groupOf({ name, slug, key }: Fields) {
  const named = { name: textOf(name), slug: textOf(slug) || undefined, key: textOf(key) || undefined };
  return named.name ? [named] : [];
}

/** The fields of a stage are not public either. */
function namesOf(stages: readonly Fields[]): string[] {
  return unique(stages.map(({ name, label, key }) => textOf(name) || textOf(label) || textOf(key)));
}

/** Besides the importer's own. */
function ownStatuses(stages: readonly Fields[]): string[] | undefined {
  const usual = importTypes.leads.columns.find(({ key }) => key === 'status')?.choices ?? [];
  const own = namesOf(stages).filter((name) => ![...usual, ...SHOWN_STATUSES].includes(name.toLowerCase()));
  return own.length ? own : undefined;
}

/** The columns of all templates, one per group's form; required is what each of them asks for. */
function formOf(type: 'leads' | 'deals', templates: readonly Fields[] = []): FormField[] | undefined {
  const forms = templates.map(({ fields }) => askedBy(type, fields)).filter((form) => form.size > 0);
  const names = unique(forms.flatMap((form) => Array.from(form.keys())));
  return names.length
    ? names.map((name) => (forms.every((form) => form.get(name)) ? { name, required: true } : { name }))
    : undefined;
}

/** By column, whether the form asks for it; a hidden field asks nobody. */
function askedBy(type: 'leads' | 'deals', fields: unknown): Map<string, boolean> {
  const asked = new Map<string, boolean>();
  for (const field of (Array.isArray(fields) ? fields : []).map(asFields)) {
    const name = columnOf(type, textOf(field?.api_name));
    if (name) asked.set(name, field?.required === true && field.hidden !== true);
  }
  return asked;
}

/** The header of a field; the program's own columns most likely go by their API name. */
function columnOf(type: 'leads' | 'deals', field: string): string {
  const { columns, api } = importTypes[type];
  const places = [field, `${api.own}.${field}`];
  const known = columns.find(
    ({ api: sent }) => sent && 'at' in sent && sent.at.some((place) => places.includes(place)),
  );
  return known?.key ?? field;
}

function unique(names: readonly string[]): string[] {
  return Array.from(new Set(names)).filter((name) => name !== '');
}

/** Undefined where no part is filled. */
function whole<Parts extends object>(parts: Parts): Parts | undefined {
  return Object.values(parts).some((part) => part !== undefined) ? parts : undefined;
}
