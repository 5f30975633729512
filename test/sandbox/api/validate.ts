// Checks a body against its fields. Refusals are 400 with a message as JSON Schema validators word it (3.1).
import { badRequest } from '../refused.ts';
import type { Value, Values } from '../store.ts';
import type { Field, Fields } from './fields.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

const FORMATS: { readonly [format in NonNullable<Field['format']>]: (text: string) => boolean } = {
  email: (text) => /^[^@\s]+@[^@\s]+$/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  currency: (text) => currencies.has(text),
};

/**
 * The fields of a body that the endpoint knows; others are passed over, as nothing says that they are refused.
 * @throws Refused
 */
export function validated(body: unknown, fields: Fields): Values {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest(`${shown(body)} is not of type 'object'`);
  const given = body as { readonly [name: string]: unknown };
  for (const [name, field] of Object.entries(fields)) {
    if (!(name in given)) {
      if (field.required) throw badRequest(`'${name}' is a required property`);
    } else check(given[name], field);
  }
  const known = Object.keys(fields).filter((name) => name in given);
  return Object.fromEntries(known.map((name) => [name, given[name] as Value]));
}

function check(value: unknown, { type, nullable, min = -Infinity, max = Infinity, format, oneOf }: Field) {
  if (value === null && nullable) return;
  if (!isOf(type, value)) throw badRequest(`${shown(value)} is not of type '${type}'`);
  const size = typeof value === 'string' ? [...value].length : Number(value);
  const [low, high] =
    type === 'string' ? ['is too short', 'is too long'] : ['is below the minimum', 'is above the maximum'];
  if (size < min) throw badRequest(`${shown(value)} ${low}`);
  if (size > max) throw badRequest(`${shown(value)} ${high}`);
  if (format && !FORMATS[format](String(value))) throw badRequest(`${shown(value)} is not a '${format}'`);
  if (oneOf && !oneOf.includes(String(value)))
    throw badRequest(`${shown(value)} is not one of ${shown(oneOf)}`);
}

function isOf(type: Field['type'], value: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').replace(/"/g, "'");
}
