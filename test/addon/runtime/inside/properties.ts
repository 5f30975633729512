// PropertiesService, with its limits: 9 kB a value, 500 kB a store.
import { exception } from '../exception.ts';
import { needMode, service, theHost } from './service.ts';

type Service = GoogleAppsScript.Properties.PropertiesService;
type Real = GoogleAppsScript.Properties.Properties;
type Store = { [key: string]: string };

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

export class FakePropertiesService implements Pick<Service, 'getDocumentProperties' | 'getUserProperties'> {
  getDocumentProperties() {
    return properties('document');
  }

  getUserProperties() {
    return properties('user');
  }
}

function properties(store: 'document' | 'user'): Real {
  needMode('LIMITED', 'PropertiesService');
  return service('Properties', new FakeProperties(theHost().spreadsheet.properties[store]));
}

class FakeProperties
  implements
    Pick<
      Real,
      | 'deleteAllProperties'
      | 'deleteProperty'
      | 'getKeys'
      | 'getProperties'
      | 'getProperty'
      | 'setProperties'
      | 'setProperty'
    >
{
  constructor(private readonly store: Store) {}

  getKeys() {
    return Object.keys(this.store);
  }

  getProperties() {
    return { ...this.store };
  }

  getProperty(key: string) {
    return this.store[key] ?? null;
  }

  setProperty(key: string, value: string) {
    return this.setProperties({ [key]: value });
  }

  /** All or none. */
  setProperties(values: Store, deletesOthers = false) {
    const given = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
    if (given.some(([, value]) => size(value) > LARGEST_VALUE)) throw exception('Argument too large: value');
    const whole: Store = deletesOthers ? {} : { ...this.store };
    for (const [key, value] of given) whole[key] = value;
    if (
      Object.entries(whole).reduce((sum, [key, value]) => sum + size(key) + size(value), 0) > LARGEST_STORE
    ) {
      throw exception(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    if (deletesOthers) this.deleteAllProperties();
    Object.assign(this.store, whole);
    return this.again();
  }

  deleteProperty(key: string) {
    delete this.store[key];
    return this.again();
  }

  deleteAllProperties() {
    for (const key of Object.keys(this.store)) delete this.store[key];
    return this.again();
  }

  private again(): Real {
    return service('Properties', this);
  }
}

/** In bytes; whether Google counts bytes or characters is unverified. */
function size(text: string): number {
  return theHost().bytes.of(text, 'UTF_8').length;
}
