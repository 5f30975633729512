// UrlFetchApp.
import { exception } from '../exception.ts';
import type { BlobData, FetchRequest } from '../host.ts';
import { blob, FakeBlob, signed } from './blob.ts';
import { behind, handedOver, needMode, theHost } from './service.ts';

type Real = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;
type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest;

const METHODS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];
const LONGEST_URL = 2048;
const LARGEST_BODY = 50 * 1024 * 1024;

export class FakeUrlFetchApp implements Pick<Real, 'fetch' | 'fetchAll'> {
  fetch(url: string, options: Options = {}) {
    const [response] = fetchAll([{ ...options, url }], 'UrlFetchApp.fetch');
    if (!response) throw new Error('fake: a request without an answer');
    return response;
  }

  fetchAll(requests: (Request | string)[]) {
    return fetchAll(
      requests.map((each) => (typeof each === 'string' ? { url: each } : each)),
      'UrlFetchApp.fetchAll',
    );
  }
}

/** Nothing is sent where one of them cannot be; all are sent where one of them fails. */
function fetchAll(requests: readonly Request[], call: string): Response[] {
  needMode('FULL', call);
  const answers = theHost().fetchAll(requests.map(readRequest));
  return requests.map(({ url, muteHttpExceptions }, at) => {
    const answer = answers[at] ?? { failure: 'broken' };
    if ('failure' in answer) {
      throw exception(`${answer.failure === 'broken' ? 'Unexpected error' : 'Address unavailable'}: ${url}`);
    }
    const { status, headers, body } = answer;
    if (status >= 400 && !muteHttpExceptions) throw exception(failedWith(url, status, body));
    return handedOver<Response>('HTTPResponse', new FakeResponse(status, headers, body));
  });
}

function readRequest({
  url,
  method = 'get',
  headers = {},
  contentType,
  payload,
  followRedirects = true,
  muteHttpExceptions: _,
  ...others
}: Request): FetchRequest {
  const [other] = Object.keys(others);
  if (other) throw new Error(`fake: UrlFetchApp with ${other} is not modelled`);
  // The wording of the refusal by the manifest's list is unverified.
  if (!theHost().allowedUrls.some((prefix) => url.startsWith(prefix)))
    throw exception(`Fetching URL ${url} is not permitted: it is not in the manifest's urlFetchWhitelist.`);
  if (!/^[!-~]+$/.test(url) || /["<>\\^`{|}]/.test(url)) throw exception(`Invalid argument: ${url}`);
  if (url.length > LONGEST_URL) throw exception('Limit Exceeded: URLFetch URL Length.');
  const verb = method.toUpperCase();
  if (!METHODS.includes(verb)) throw exception('Attribute provided with invalid value: method');
  if (verb === 'GET' && payload !== undefined) throw new Error('fake: GET with a payload is not modelled');
  if (!Object.values(headers).every((value) => typeof value === 'string'))
    throw exception('Attribute provided with invalid value: headers');
  const content = payload === undefined ? undefined : readPayload(payload);
  return {
    url,
    method: verb,
    headers: { ...headers },
    followRedirects,
    ...(contentType !== undefined && { contentType }),
    ...(content !== undefined && { payload: content }),
  };
}

function readPayload(payload: NonNullable<Options['payload']>): NonNullable<FetchRequest['payload']> {
  const content =
    typeof payload === 'string'
      ? payload
      : Object.entries(payload).map(([name, value]) => [name, readField(value)] as const);
  const { bytes } = theHost();
  const sizeOf = (part: string | BlobData) =>
    typeof part === 'string' ? bytes.of(part, 'UTF_8').length : part.bytes.length;
  const size =
    typeof content === 'string'
      ? sizeOf(content)
      : content.reduce((sum, [, value]) => sum + sizeOf(value), 0);
  if (size > LARGEST_BODY) throw exception('Limit Exceeded: URLFetch POST Size.');
  return content;
}

function readField(value: unknown): string | BlobData {
  return typeof value === 'object' && value !== null ? behind(value, FakeBlob).data : String(value);
}

function failedWith(url: string, status: number, body: Uint8Array): string {
  const [origin = ''] = /^https:\/\/[^/]+/.exec(url) ?? [];
  const text = theHost().bytes.text(body);
  const shown = text.length > 100 ? `${text.slice(0, 100)}...` : text;
  return `Request failed for ${origin} returned code ${status}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`;
}

class FakeResponse
  implements
    Pick<
      Response,
      'getAllHeaders' | 'getBlob' | 'getContent' | 'getContentText' | 'getHeaders' | 'getResponseCode'
    >
{
  constructor(
    private readonly status: number,
    private readonly headers: readonly (readonly [name: string, value: string])[],
    private readonly body: Uint8Array,
  ) {}

  getResponseCode() {
    return this.status;
  }

  getContentText() {
    return theHost().bytes.text(this.body);
  }

  getContent() {
    return signed(this.body);
  }

  getBlob() {
    const [, type = ''] = this.headers.find(([name]) => name.toLowerCase() === 'content-type') ?? [];
    return blob({ bytes: this.body, type, name: null });
  }

  /** Names in the case they were sent in; of a repeated one the last. */
  getHeaders() {
    const all: { [name: string]: string } = {};
    for (const [name, value] of this.headers) all[name] = value;
    return all;
  }

  /** Of a repeated one a list. */
  getAllHeaders() {
    const all: { [name: string]: string | string[] } = {};
    for (const [name, value] of this.headers) {
      const before = all[name];
      all[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
    }
    return all;
  }
}
