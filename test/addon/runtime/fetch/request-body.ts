// The body of a request as UrlFetchApp makes it of a payload: text as it is, fields as a form, a form with files where
// one of the fields is a Blob.
import { randomUUID } from 'node:crypto';
import type { BlobData, FetchRequest } from '../host.ts';

interface Body {
  readonly type?: string;
  readonly body?: Uint8Array;
}

export function bodyOf({ payload, contentType }: Pick<FetchRequest, 'payload' | 'contentType'>): Body {
  if (payload === undefined) return contentType === undefined ? {} : { type: contentType };
  if (typeof payload === 'string')
    return { type: contentType ?? 'application/x-www-form-urlencoded', body: Buffer.from(payload) };
  const hasFile = payload.some(([, value]) => typeof value !== 'string');
  if (hasFile) return multipart(payload);
  const form = new URLSearchParams(payload as [string, string][]);
  return { type: contentType ?? 'application/x-www-form-urlencoded', body: Buffer.from(form.toString()) };
}

function multipart(fields: readonly (readonly [name: string, value: string | BlobData])[]): Body {
  const boundary = `preflight-${randomUUID()}`;
  const parts = fields.map(([name, value]) => {
    const [about, content] =
      typeof value === 'string'
        ? ['', Buffer.from(value)]
        : [`; filename="${value.name ?? ''}"\r\nContent-Type: ${value.type}`, value.bytes];
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${about}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n')]);
  });
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
