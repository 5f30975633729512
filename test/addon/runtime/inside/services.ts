// The services without cells: Utilities, PropertiesService, Session, UrlFetchApp.
import { serialAt, wallOf, zoneOffset } from '../serials.ts';
import { needMode, service, theHost } from './service.ts';

type Properties = GoogleAppsScript.Properties.Properties;

export class FakeUtilities implements Pick<GoogleAppsScript.Utilities.Utilities, 'formatDate'> {
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
}

export class FakePropertiesService
  implements
    Pick<GoogleAppsScript.Properties.PropertiesService, 'getDocumentProperties' | 'getUserProperties'>
{
  getDocumentProperties() {
    return properties('document');
  }

  getUserProperties() {
    return properties('user');
  }
}

function properties(store: 'document' | 'user'): Properties {
  needMode('LIMITED', 'PropertiesService');
  return service('Properties', new FakeProperties(theHost().spreadsheet.properties[store]));
}

class FakeProperties implements Pick<Properties, 'deleteProperty' | 'getProperty' | 'setProperty'> {
  constructor(private readonly store: { [key: string]: string }) {}

  getProperty(key: string) {
    return this.store[key] ?? null;
  }

  setProperty(key: string, value: string) {
    if (value.length > 9 * 1024) throw new Error('Exception: Argument too large: value');
    this.store[key] = String(value);
    return service<Properties>('Properties', this);
  }

  deleteProperty(key: string) {
    delete this.store[key];
    return service<Properties>('Properties', this);
  }
}

export class FakeSession
  implements Pick<GoogleAppsScript.Base.Session, 'getActiveUserLocale' | 'getScriptTimeZone'>
{
  getActiveUserLocale() {
    return theHost().spreadsheet.locale.slice(0, 2);
  }

  getScriptTimeZone() {
    return 'Etc/UTC';
  }
}

export class FakeUrlFetchApp {
  fetch() {
    needMode('FULL', 'UrlFetchApp.fetch');
    throw new Error('fake: UrlFetchApp.fetch is not modelled');
  }
}
