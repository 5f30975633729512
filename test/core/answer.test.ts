// What an answer of the API says about the call.
import { expect, test } from 'vitest';
import { listOf, readAnswer } from '../../core/index.ts';

const json = (status: number, body: unknown, retryAfter?: string) =>
  readAnswer({ status, text: JSON.stringify(body), retryAfter });

test('data in its envelope is done', () => {
  expect(json(200, { data: { key: 'cust_1' }, message: 'OK', status: 200 })).toEqual({
    is: 'done',
    data: { key: 'cust_1' },
    message: 'OK',
  });
});

test('an acknowledgement without data is done, as the Data Import API answers', () => {
  expect(json(200, { message: 'partners.csv was received', status: 200 })).toEqual({
    is: 'done',
    data: {},
    message: 'partners.csv was received',
  });
});

test.each([400, 401, 403, 404, 405, 409, 410, 422, 302])(
  '%i is a clear no, with the words of the API',
  (status) => {
    expect(json(status, { message: "'email' is a required property", status })).toEqual({
      is: 'refused',
      status,
      message: "'email' is a required property",
    });
  },
);

test.each([408, 500, 502, 503])('%i leaves open whether it was carried out', (status) => {
  expect(json(status, { message: 'Oops', status })).toMatchObject({
    is: 'unclear',
    message: expect.stringContaining('Oops'),
  });
});

test.each([
  ['HTML for JSON', 200, '<!doctype html><h1>One moment</h1>'],
  ['HTML with a 403', 403, '<h1>Blocked</h1>'],
  ['nothing', 200, ''],
  ['a bare word', 200, '"done"'],
  ['a list', 200, '[]'],
  ['null', 200, 'null'],
])('%s is unclear', (_, status, text) => {
  expect(readAnswer({ status, text })).toMatchObject({ is: 'unclear' });
});

test.each([404, 405, 410])('HTML with a %i: nobody is there, so nothing was done', (status) => {
  expect(readAnswer({ status, text: '<h1>Not found</h1>' })).toMatchObject({ is: 'refused', status });
});

test('a broken connection is unclear', () => {
  expect(readAnswer(undefined)).toMatchObject({ is: 'unclear' });
});

test.each([
  ['1', { is: 'busy', seconds: 1 }],
  [' 120 ', { is: 'busy', seconds: 120 }],
  ['Wed, 21 Oct 2026 07:28:00 GMT', { is: 'busy' }],
  [undefined, { is: 'busy' }],
])('429 with Retry-After %s', (retryAfter, expected) => {
  expect(json(429, { message: 'Too many requests' }, retryAfter)).toEqual(expected);
  expect(readAnswer({ status: 429, text: '<h1>Slow down</h1>', retryAfter })).toEqual(expected);
});

test('a list gives its objects and passes over anything else', () => {
  expect(listOf({ items: [{ key: 'a' }, null, 'x', []], has_more: true })).toEqual({
    items: [{ key: 'a' }],
    more: true,
  });
  expect(listOf({})).toEqual({ items: [], more: false });
});
