// CacheService for the user, with its limits: keys of 250 characters, 100 kB a value, six hours.
import { exception } from '../exception.ts';
import { needMode, service, theHost } from './service.ts';

type Service = GoogleAppsScript.Cache.CacheService;
type Real = GoogleAppsScript.Cache.Cache;

const LONGEST_KEY = 250;
const LARGEST_VALUE = 100 * 1024;
const USUAL_SECONDS = 600;
const MOST_SECONDS = 21_600;

export class FakeCacheService implements Pick<Service, 'getUserCache'> {
  getUserCache(): Real {
    needMode('LIMITED', 'CacheService');
    return service('Cache', new FakeCache());
  }
}

class FakeCache implements Pick<Real, 'get' | 'getAll' | 'putAll' | 'remove'> {
  get(key: string) {
    const held = theHost().spreadsheet.cache[key];
    return held && held.until > theHost().execution.now() ? held.value : null;
  }

  getAll(keys: string[]) {
    const found = keys.map((key) => [key, this.get(key)] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(found);
  }

  putAll(values: { [key: string]: string }, seconds = USUAL_SECONDS) {
    for (const [key, value] of Object.entries(values)) {
      if (key.length > LONGEST_KEY) throw exception('Argument too large: key');
      if (theHost().bytes.of(value, 'UTF_8').length > LARGEST_VALUE)
        throw exception('Argument too large: value');
    }
    const until = theHost().execution.now() + Math.min(seconds, MOST_SECONDS) * 1000;
    for (const [key, value] of Object.entries(values)) theHost().spreadsheet.cache[key] = { value, until };
  }

  remove(key: string) {
    delete theHost().spreadsheet.cache[key];
  }
}
