// Puts a row into the body of a call, cell by cell, and gathers what the call cannot carry.
import type { Program } from '../profile.ts';
import type { Cell, RowView } from '../rule.ts';
import type { Column, SentColumn } from '../types.ts';
import { apiValue } from './api-value.ts';
import { type Body, type OpenBody, put, putOwn } from './body.ts';
import type { RequestContext } from './context.ts';
import { notImplied } from './implied.ts';
import { type LeftOut, leftOut } from './left-out.ts';

export function fillBody(
  program: Program,
  row: RowView,
  context: RequestContext,
): { readonly body: Body; readonly reasons: readonly LeftOut[] } {
  const { update, lookups } = context;
  const { own } = program.type.api;
  const body: OpenBody = {};
  const taken = new Set<string>();

  function take(cell: Cell): LeftOut | undefined {
    const { column } = cell;
    const name = nameOf(cell);
    if (cell.spoilt) return leftOut('unreadable', name, cell.raw);
    if (taken.has(name)) return leftOut('twice', name);
    taken.add(name);
    if (!column?.api) return takeOwn(cell);
    if (!('at' in column.api)) return notImplied(column, column.api, cell, row, context);
    if (update && !column.api.updates) return leftOut('not-on-update', name);
    if (column.api.unproven && !context.keepsCreatedAt) return leftOut('unproven', name);
    return send(column, column.api, cell);
  }

  /** A column of the program's own, or one that has no place. */
  function takeOwn(cell: Cell): LeftOut | undefined {
    const mayBeOwn = !cell.column || cell.column.source === 'profile';
    const field = mayBeOwn ? lookups?.ownFields?.get(cell.header.text) : undefined;
    if (!own || field === undefined) return leftOut('no-place', nameOf(cell));
    putOwn(body, own, field, cell.text);
    return undefined;
  }

  function send(column: Column, sent: SentColumn, cell: Cell | undefined): LeftOut | undefined {
    const value = apiValue(column, sent, cell, row, context);
    if (typeof value === 'object') return value;
    for (const place of sent.at) put(body, place, value);
    return undefined;
  }

  /** What a blank cell of the column is sent as. */
  function sendBlank(column: Column): LeftOut | undefined {
    const sent = column.api && 'at' in column.api ? column.api : undefined;
    return sent?.always && !taken.has(column.key) ? send(column, sent, row.get(column.key)) : undefined;
  }

  // A placeholder counts as filled: whether it means a blank is for the user to say.
  const filled = row.cells.filter((cell) => {
    return (cell.text !== '' || cell.spoilt) && (!update || update.changes.includes(nameOf(cell)));
  });
  const found = [...filled.map(take), ...program.columns.map(sendBlank)];
  const blank = (update?.changes ?? []).filter((name) => !filled.some((cell) => nameOf(cell) === name));
  const reasons = found.filter((one): one is LeftOut => one !== undefined);
  return { body, reasons: [...reasons, ...blank.map((name) => leftOut('blank', name))] };
}

function nameOf({ column, header }: Cell): string {
  return column?.key ?? header.text;
}
