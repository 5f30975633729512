// UrlFetchApp of the stand-in: real HTTP, what is sent, what comes back, and what fails how.
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basic } from '../sandbox/client.ts';
import { openThread } from '../sandbox/open.ts';
import { startThread } from '../thread.ts';
import { script } from './script.ts';

const BASE = 'https://api.partnerstack.com/api';

describe('what is sent', () => {
  let worker: Worker;
  let api: string;
  beforeAll(async () => {
    worker = startThread('test/addon/echo-thread.ts', {});
    [api] = await once(worker, 'message');
  });
  afterAll(() => worker.terminate());

  const echo = (options: string, path = '/here') =>
    script(
      `return JSON.parse(UrlFetchApp.fetch('${BASE}${path}', ${options}).getContentText())`,
      {},
      { api },
    ).addon.run('main');

  test('a GET where nothing else is said, to the same path', () => {
    expect(echo('{}', '/here?a=%5B1%5D')).toMatchObject({
      method: 'GET',
      url: '/api/here?a=%5B1%5D',
      body: '',
    });
  });

  test('text as it is, with its content type and headers', () => {
    const options = `{ method: 'patch', contentType: 'application/json', payload: '{"a":"ü"}', headers: { 'X-Own': 'b' } }`;
    expect(echo(options)).toMatchObject({
      method: 'PATCH',
      body: '{"a":"ü"}',
      headers: { 'content-type': 'application/json', 'x-own': 'b', 'content-length': '10' },
    });
  });

  test('fields as a form', () => {
    expect(echo(`{ method: 'POST', payload: { a: '1 2', b: 'ü&' } }`)).toMatchObject({
      body: 'a=1+2&b=%C3%BC%26',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  test('fields with a Blob as a form with a file', () => {
    const blob = `Utilities.newBlob('key\\r\\nü', 'text/csv', 'deals.csv')`;
    const { body, headers } = echo(`{ method: 'post', payload: { file: ${blob}, note: 'x' } }`) as {
      body: string;
      headers: { [name: string]: string };
    };
    const [, boundary] = /^multipart\/form-data; boundary=(\S+)$/.exec(headers['content-type'] ?? '') ?? [];
    expect(body).toBe(
      [
        `--${boundary}`,
        'Content-Disposition: form-data; name="file"; filename="deals.csv"',
        'Content-Type: text/csv',
        '',
        'key',
        'ü',
        `--${boundary}`,
        'Content-Disposition: form-data; name="note"',
        '',
        'x',
        `--${boundary}--`,
        '',
      ].join('\r\n'),
    );
  });

  test('redirects are followed, unless they are not to be', () => {
    const { addon } = script(
      `const code = (options) => UrlFetchApp.fetch('${BASE}/moved', options).getResponseCode();
       return [code({}), code({ followRedirects: false })];`,
      {},
      { api },
    );
    expect(addon.run('main')).toEqual([200, 302]);
  });

  test('headers come back in their own case, repeated ones as a list', () => {
    const { addon } = script(
      `const response = UrlFetchApp.fetch('${BASE}/here');
       const { 'X-Odd-Case': odd, 'X-Twice': twice } = response.getAllHeaders();
       return [odd, twice, response.getHeaders()['X-Twice'], JSON.parse(response.getContentText()).umlaut];`,
      {},
      { api },
    );
    expect(addon.run('main')).toEqual(['Kept', ['1', '2'], '2', 'ü']);
  });

  test('an answer of 400 or more throws, unless it is muted', () => {
    const { addon } = script(`UrlFetchApp.fetch('${BASE}/wrong')`, {}, { api });
    expect(() => addon.run('main')).toThrow(
      /^Exception: Request failed for https:\/\/api\.partnerstack\.com returned code 404\. Truncated server response: \{/,
    );
    expect(echo('{ muteHttpExceptions: true }', '/wrong')).toMatchObject({ url: '/api/wrong' });
  });

  test('all requests of fetchAll are on their way before the first is answered', () => {
    const { addon } = script(
      `const requests = Array.from({ length: 10 }, (_, at) => '${BASE}/together?at=' + at);
       return UrlFetchApp.fetchAll(requests).map((one) => JSON.parse(one.getContentText()).url);`,
      {},
      { api },
    );
    expect(addon.run('main')).toEqual(Array.from({ length: 10 }, (_, at) => `/api/together?at=${at}`));
  });

  test.each([
    [`'https://evil.example/'`, 'https://evil.example/ is not permitted'],
    [`'https://api.partnerstack.com.evil.example/'`, 'is not permitted'],
    [`'${BASE}/a b'`, `Invalid argument: ${BASE}/a b`],
    [`'${BASE}/' + 'a'.repeat(2048)`, 'Limit Exceeded: URLFetch URL Length.'],
    [`'${BASE}', { method: 'HEAD' }`, 'Attribute provided with invalid value: method'],
    [`'${BASE}', { headers: { a: null } }`, 'Attribute provided with invalid value: headers'],
    [`'${BASE}', { muteHttpException: true }`, 'fake: UrlFetchApp with muteHttpException is not modelled'],
    [`'${BASE}', { payload: 'a' }`, 'fake: GET with a payload is not modelled'],
  ])('fetch(%s) is refused before anything is sent', (args, message) => {
    expect(() => script(`UrlFetchApp.fetch(${args})`, {}, { api }).addon.run('main')).toThrow(message);
  });
});

describe('over the PartnerStack stand-in', () => {
  /** Answers of fetchAll, one POST for each email. */
  const POSTS = `
    const requests = argument.emails.map((email) => ({
      url: '${BASE}/v2/partnerships',
      method: 'post',
      contentType: 'application/json',
      headers: { Authorization: argument.authorization },
      payload: JSON.stringify({ email }),
      muteHttpExceptions: true,
    }));
    const answers = UrlFetchApp.fetchAll(requests);`;
  const emails = Array.from({ length: 10 }, (_, at) => `p${at}@partner.example`);

  test('fetchAll is one trip and keeps the order, whichever is answered first', async () => {
    const { sandbox } = await openThread({ faults: { rate: 0.5, kinds: ['slow'], slow: 200 } });
    const { addon } = script(
      `${POSTS} return answers.map((one) => JSON.parse(one.getContentText()).data.email);`,
      {},
      { api: sandbox.url },
    );
    const authorization = basic(sandbox.keys.production);
    expect(addon.run('main', { emails, authorization })).toEqual(emails);
    expect(addon.trips).toEqual({ 'UrlFetchApp.fetchAll': 1 });
    expect(addon.calls).toBe(1);
  });

  test('what is muted is answered, in its place', async () => {
    const { sandbox } = await openThread();
    await sandbox.fail('429-retry-after', '503');
    const { addon } = script(
      `${POSTS} return answers.map((one) => [one.getResponseCode(), one.getHeaders()['retry-after'] || null]);`,
      {},
      { api: sandbox.url },
    );
    const authorization = basic(sandbox.keys.production);
    const answers = addon.run('main', { emails: emails.slice(0, 3), authorization }) as [number, unknown][];
    expect(answers.sort()).toEqual([
      [200, null],
      [429, '1'],
      [503, null],
    ]);
  });

  test('a dropped connection fails the whole call, though others were carried out', async () => {
    const { sandbox } = await openThread();
    await sandbox.fail(null, null, 'drop-after-commit');
    const { addon } = script(POSTS, {}, { api: sandbox.url });
    const authorization = basic(sandbox.keys.production);
    expect(() => addon.run('main', { emails, authorization })).toThrow(
      `Exception: Unexpected error: ${BASE}/v2/partnerships`,
    );
    expect((await sandbox.state()).partnerships).toHaveLength(10);
  });

  test('a file goes to the Data Import API', async () => {
    const { sandbox } = await openThread();
    const { addon } = script(
      `const text = 'partner_first,partner_last,partner_email\\r\\nÉva,B,a@partner.example\\r\\n';
       return UrlFetchApp.fetch('https://api.partnerstack.com/v1/import/partners', {
         method: 'post',
         headers: { Authorization: argument },
         payload: { file: Utilities.newBlob(text, 'text/csv', 'partners.csv') },
       }).getResponseCode();`,
      {},
      { api: sandbox.url },
    );
    expect(addon.run('main', basic(sandbox.keys.production))).toBe(200);
    await sandbox.idle();
    expect((await sandbox.state()).partnerships).toMatchObject([{ first_name: 'Éva' }]);
  });

  test('a server that is gone is an address that is unavailable, and so is one that never was', async () => {
    const { sandbox } = await openThread();
    await sandbox.close();
    for (const more of [{ api: sandbox.url }, {}]) {
      const { addon } = script(`UrlFetchApp.fetch('${BASE}')`, {}, more);
      expect(() => addon.run('main')).toThrow(`Exception: Address unavailable: ${BASE}`);
    }
  });

  test('fetching outside the full mode is refused', () => {
    const { addon } = script(`UrlFetchApp.fetchAll([])`, {}, { authMode: 'LIMITED' });
    expect(() => addon.run('main')).toThrow('You do not have permission to call UrlFetchApp.fetchAll.');
  });
});
