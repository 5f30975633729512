// How the tests of the stand-in speak to it: plain requests, as the reference describes them.
import type { KeyPair, Sandbox } from './index.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field
  readonly body: any;
}

export const basic = ({ publicKey, secretKey }: KeyPair) =>
  `Basic ${Buffer.from(`${publicKey}:${secretKey}`).toString('base64')}`;

export function clientOf(
  { url, keys }: Pick<Sandbox, 'url' | 'keys'>,
  environment: 'production' | 'test' = 'production',
) {
  const authorization = basic(keys[environment]);

  async function request(method: string, path: string, body?: unknown, headers = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  return {
    authorization,
    request,
    get: (path: string) => request('GET', `/api/v2/${path}`),
    post: (path: string, body: unknown) => request('POST', `/api/v2/${path}`, body),
    patch: (path: string, body: unknown) => request('PATCH', `/api/v2/${path}`, body),
    archive: (path: string) => request('DELETE', `/api/v2/${path}`),
    async import(type: string, text: string, part = 'file', mime = 'text/csv'): Promise<Answer> {
      const form = new FormData();
      form.append(part, new File([text], `${type}.csv`, { type: mime }));
      const response = await fetch(`${url}/v1/import/${type}`, {
        method: 'POST',
        headers: { authorization },
        body: form,
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
  };
}
