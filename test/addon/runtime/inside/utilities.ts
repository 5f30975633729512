// Utilities.
import { serialAt, wallOf, zoneOffset } from '../serials.ts';
import { blob, signed, unsigned } from './blob.ts';
import { theHost, wait } from './service.ts';

type Real = GoogleAppsScript.Utilities.Utilities;
type Digest = GoogleAppsScript.Utilities.DigestAlgorithm;
type Charset = GoogleAppsScript.Utilities.Charset;

export class FakeUtilities
  implements Pick<Real, 'base64Encode' | 'computeDigest' | 'formatDate' | 'getUuid' | 'newBlob' | 'sleep'>
{
  /** Enums are their own names here. */
  readonly DigestAlgorithm = { SHA_256: 'SHA_256' };

  readonly Charset = { US_ASCII: 'US_ASCII', UTF_8: 'UTF_8' };

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string) {
    const instant = date.getTime();
    const wall = wallOf(serialAt(instant, timeZone));
    const two = (number: number) => String(number).padStart(2, '0');
    const minutes = Math.round(zoneOffset(instant, timeZone) / 60_000);
    const parts: { readonly [token: string]: string } = {
      yyyy: String(wall.getUTCFullYear()),
      MM: two(wall.getUTCMonth() + 1),
      dd: two(wall.getUTCDate()),
      HH: two(wall.getUTCHours()),
      mm: two(wall.getUTCMinutes()),
      ss: two(wall.getUTCSeconds()),
      Z: `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`,
    };
    return format.replace(/[A-Za-z]+/g, (token) => {
      const text = parts[token];
      if (text === undefined) throw new Error(`fake: date format ${token} is not modelled`);
      return text;
    });
  }

  newBlob(data: string | readonly number[], type?: string, name?: string) {
    return blob({
      bytes: unsigned(data, 'UTF_8'),
      type: type ?? (typeof data === 'string' ? 'text/plain' : 'application/octet-stream'),
      name: name ?? null,
    });
  }

  base64Encode(data: string | readonly number[], charset?: Charset) {
    return theHost().bytes.base64(unsigned(data, charsetOf(charset)));
  }

  computeDigest(algorithm: Digest, data: string | readonly number[], charset?: Charset) {
    if (String(algorithm) !== 'SHA_256') throw new Error(`fake: digest ${algorithm} is not modelled`);
    return signed(theHost().bytes.sha256(unsigned(data, charsetOf(charset))));
  }

  getUuid() {
    return theHost().bytes.uuid();
  }

  /** Only the script's clock goes on. */
  sleep(milliseconds: number) {
    wait(milliseconds);
  }
}

function charsetOf(charset: Charset | undefined): 'US_ASCII' | 'UTF_8' {
  return charset && String(charset) === 'UTF_8' ? 'UTF_8' : 'US_ASCII';
}
