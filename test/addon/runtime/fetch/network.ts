// Apps Script's way to the outside, on this machine: PartnerStack's address leads to the stand-in, all others nowhere.
import type { FetchRequest } from '../host.ts';
import { blockingFetch } from './blocking-fetch.ts';
import { bodyOf } from './request-body.ts';
import type { WireAnswer } from './wire.ts';

const PARTNERSTACK = 'https://api.partnerstack.com/';

/** @param api the stand-in's URL; undefined: offline */
export function network(api: string | undefined) {
  return (requests: readonly FetchRequest[]): readonly WireAnswer[] => {
    if (api === undefined || !requests.every(({ url }) => url.startsWith(PARTNERSTACK)))
      return requests.map(() => ({ failure: 'unavailable' }));
    return blockingFetch(
      requests.map(({ url, method, headers, followRedirects, ...content }) => {
        const { type, body } = bodyOf(content);
        return {
          url: `${api}/${url.slice(PARTNERSTACK.length)}`,
          method,
          headers: {
            ...headers,
            ...(type && { 'Content-Type': type }),
            ...(body && { 'Content-Length': String(body.length) }),
          },
          ...(body && { body }),
          followRedirects,
        };
      }),
    );
  };
}
