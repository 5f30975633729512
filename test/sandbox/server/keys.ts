// The two key pairs of the stand-in's company, and which of them a request carries (3.1). They open nothing.
import { Refused } from '../refused.ts';
import type { Environment } from '../tables.ts';

export interface KeyPair {
  readonly publicKey: string;
  readonly secretKey: string;
}

export type Keys = { readonly [environment in Environment]: KeyPair };

export function makeKeys(): Keys {
  const pair = (word: string) => ({ publicKey: `pk_${word}`, secretKey: ['sk', word].join('_') });
  return { production: pair('prod'), test: pair('try') };
}

/** @throws Refused */
export function environmentOf(authorization: string | undefined, keys: Keys): Environment {
  const [scheme, credentials = ''] = (authorization ?? '').split(' ');
  if (scheme !== 'Basic') throw new Refused(401, 'Unauthorized: Basic authentication is needed');
  const given = Buffer.from(credentials, 'base64').toString('utf8');
  const matching = (Object.keys(keys) as Environment[]).find(
    (one) => given === `${keys[one].publicKey}:${keys[one].secretKey}`,
  );
  if (!matching) throw new Refused(401, 'Unauthorized: unknown keys');
  return matching;
}
