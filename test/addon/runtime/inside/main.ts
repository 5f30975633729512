// Puts the services into the global scope of a bare context, as Apps Script's own global scope has them.
import type { Host } from '../host.ts';
import { FakeCacheService } from './cache.ts';
import { installClock } from './clock.ts';
import { FakeLockService } from './lock.ts';
import { FakePropertiesService } from './properties.ts';
import { service, setHost } from './service.ts';
import { FakeSession } from './session.ts';
import { FakeSpreadsheetApp } from './spreadsheet-app.ts';
import { FakeHtmlService } from './ui.ts';
import { FakeUrlFetchApp } from './url-fetch.ts';
import { FakeUtilities } from './utilities.ts';

const SERVICES = {
  SpreadsheetApp: FakeSpreadsheetApp,
  HtmlService: FakeHtmlService,
  CacheService: FakeCacheService,
  LockService: FakeLockService,
  PropertiesService: FakePropertiesService,
  Session: FakeSession,
  UrlFetchApp: FakeUrlFetchApp,
  Utilities: FakeUtilities,
};

export function install(host: Host): void {
  setHost(host);
  installClock();
  const scope = globalThis as unknown as { [name: string]: unknown };
  for (const [name, Service] of Object.entries(SERVICES)) scope[name] = service(name, new Service());
  const log = (...args: unknown[]) => host.log(args.map(String).join(' '));
  scope.console = { log, info: log, warn: log, error: log };
}
