// The body of a call, and how values get to their places in it.
import type { Value } from './api-value.ts';

export interface Body {
  readonly [field: string]: Value | Body | readonly Body[];
}

/** One that is being filled. */
export type OpenBody = { [field: string]: Value | Body | readonly Body[] };

/** @param place a field, or a part and a field of it: `meta.first_name` */
export function put(body: OpenBody, place: string, value: Value): void {
  const [part = '', field] = place.split('.');
  if (field === undefined) body[part] = value;
  else putOwn(body, part, field, value);
}

/** Puts a field into a part of the body: `fields` is a list, the other parts are objects. */
export function putOwn(body: OpenBody, part: string, name: string, value: Value): void {
  if (part === 'fields')
    body.fields = [...((body.fields as Body[] | undefined) ?? []), { api_name: name, value }];
  else body[part] = { ...(body[part] as Body | undefined), [name]: value };
}
