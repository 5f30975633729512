// Turns a checked row into the API call that makes or changes its record, from what the type declares. A row
// with anything the call cannot carry is left out whole, with every reason.
import type { Program } from './profile.ts';
import type { Body } from './requests/body.ts';
import type { RequestContext } from './requests/context.ts';
import { fillBody } from './requests/fill-body.ts';
import { type LeftOut, leftOut } from './requests/left-out.ts';
import type { RowView } from './rule.ts';

/** Host, authorisation and sending are the caller's. */
export interface ApiRequest {
  readonly method: 'POST' | 'PATCH';
  /** Behind the API's base. */
  readonly path: string;
  readonly body: Body;
}

export interface Unsent {
  readonly leftOut: readonly LeftOut[];
}

/** @param row without errors; what cannot be read is a reason to leave it out */
export function requestFor(
  program: Program,
  row: RowView,
  context: RequestContext = {},
): ApiRequest | Unsent {
  const { path, updates, needs } = program.type.api;
  const { update } = context;
  if (update && !updates) return { leftOut: [leftOut('no-update')] };
  const { body, reasons } = fillBody(program, row, context);
  const missing = update ? [] : needs.filter((keys) => !keys.some((key) => row.get(key)?.text));
  const kept = context.keptBack ?? [];
  const all = [...kept, ...reasons, ...missing.map((keys) => leftOut('needed', keys.join(' | ')))];
  if (all.length) return { leftOut: all };
  if (!update) return { method: 'POST', path, body };
  if (update.changes.length === 0) return { leftOut: [leftOut('nothing-to-change')] };
  return { method: 'PATCH', path: `${path}/${encodeURIComponent(update.key)}`, body };
}
