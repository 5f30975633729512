// A program's own fields: written as meta, read back as fields, field_data and mdata (3.3, D).
import type { StoredRecord, Value } from '../store.ts';

export function shownFields({ meta, fields, field_data: data }: StoredRecord): {
  [field: string]: Value;
} {
  const list = (fields ?? []) as { readonly api_name: string; readonly value: Value }[];
  const listed = Object.fromEntries(list.map(({ api_name, value }) => [api_name, value]));
  const all: { [name: string]: Value } = { ...listed, ...(data as object), ...(meta as object) };
  return {
    fields: Object.entries(all).map(([api_name, value]) => ({ api_name, value })),
    field_data: all,
    mdata: all,
  };
}
