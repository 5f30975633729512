// Sends calls to PartnerStack's API with the user's keys.
import { type Answered, apiBase, type Body, type ImportRequest, readAnswer } from '../../core/index.ts';
import type { Account, KeyPair } from './keys.ts';

/** A path behind the API's base, with its query. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: Body;
  /** In place of a body: a form with one file. */
  readonly part?: ImportRequest['part'];
}

/** What UrlFetchApp says where no connection came about; "Address unavailable" it says of slow servers, too. */
const REFUSED = /DNS error/i;
const QUOTA = /too many times/i;

/**
 * All at once, in one service call; answers are in the order of the calls. Never throws: where the connection broke,
 * nobody can say which calls got through, so all of them are unclear.
 */
export function callAll({ keys }: Account, calls: readonly Call[]): Answered[] {
  if (calls.length === 0) return [];
  try {
    const authorization = `Basic ${Utilities.base64Encode(`${keys.publicKey}:${keys.secretKey}`)}`;
    const requests = calls.map((call) => requestOf(call, authorization));
    return UrlFetchApp.fetchAll(requests).map((response) =>
      readAnswer({
        status: response.getResponseCode(),
        text: withoutKeys(response.getContentText(), keys, authorization),
        retryAfter: headerOf(response.getAllHeaders(), 'retry-after'),
      }),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    console.error(message);
    // Of several calls the others may have got through.
    if (calls.length === 1 && REFUSED.test(message)) return [{ is: 'unsent' }];
    if (QUOTA.test(message)) return calls.map(() => ({ is: 'unclear', message: NO_MORE_TODAY }));
    return calls.map(() => readAnswer(undefined));
  }
}

/** Why nothing can be done before the user or time has mended it; undefined where the answer is about the call. */
export function troubleOf(answer: Answered, { environment }: Account): string | undefined {
  if (answer.is === 'busy')
    return 'PartnerStack takes no more calls for now (its rate limit is reached). Wait a minute, then try again.';
  if (answer.is === 'unsent')
    return 'PartnerStack could not be reached. Check the connection, then try again.';
  if (answer.is === 'unclear')
    return `PartnerStack could not be reached, or gave no clear answer. ${answer.message} Try again in a minute.`;
  if (answer.is !== 'refused') return undefined;
  if (answer.status === 401)
    return `PartnerStack does not take the ${environment} keys (401). Copy both of them again from Settings > Integrations > PartnerStack API Keys, and check that they are the ${environment} pair.`;
  if (answer.status === 403)
    return `The ${environment} keys may not do this (403). Ask an administrator of your program for keys with full access. PartnerStack says: ${answer.message}`;
  return undefined;
}

function requestOf({ method, path, body, part }: Call, authorization: string) {
  return {
    url: apiBase + path,
    method: method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete',
    headers: { Authorization: authorization },
    muteHttpExceptions: true,
    followRedirects: false,
    ...(body ? { contentType: 'application/json', payload: JSON.stringify(body) } : {}),
    ...(part ? { payload: { [part.name]: Utilities.newBlob(part.text, part.type, part.fileName) } } : {}),
  };
}

/** An answer that repeats them must not carry them on to a screen or a cell. */
function withoutKeys(text: string, { publicKey, secretKey }: KeyPair, authorization: string): string {
  const kept = [authorization.slice('Basic '.length), secretKey, publicKey];
  return kept.reduce((rest, key) => rest.split(key).join('…'), text);
}

/** In whatever case it came. */
function headerOf(headers: object, name: string): string | undefined {
  const [, value] = Object.entries(headers).find(([one]) => one.toLowerCase() === name) ?? [];
  return value === undefined ? undefined : String(Array.isArray(value) ? value[0] : value);
}

const NO_MORE_TODAY =
  'Google lets your account send no more calls today (its daily quota is used up). Go on tomorrow.';
