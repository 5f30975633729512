// Puts the services into the global scope of a bare context, as Apps Script's own global scope has them.
import type { Host } from '../host.ts';
import { service, setHost } from './service.ts';
import { FakePropertiesService, FakeSession, FakeUrlFetchApp, FakeUtilities } from './services.ts';
import { FakeSpreadsheetApp } from './spreadsheet-app.ts';
import { FakeHtmlService } from './ui.ts';

const SERVICES = {
  SpreadsheetApp: FakeSpreadsheetApp,
  HtmlService: FakeHtmlService,
  Utilities: FakeUtilities,
  PropertiesService: FakePropertiesService,
  Session: FakeSession,
  UrlFetchApp: FakeUrlFetchApp,
};

export function install(host: Host): void {
  setHost(host);
  const scope = globalThis as unknown as { [name: string]: unknown };
  for (const [name, Service] of Object.entries(SERVICES)) scope[name] = service(name, new Service());
  const log = (...args: unknown[]) => host.log(args.map(String).join(' '));
  scope.console = { log, info: log, warn: log, error: log };
}
