// Session.
import { theHost } from './service.ts';

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
