// Opens Chromium with the built extension: the sample importer page under the dashboard's own address, and the sheet.
import { launch } from '../../test/extension/launch.ts';
import { dashboard, startTlsHost } from '../../test/extension/tls-host.ts';
import { importerPages } from './importer.ts';

/** @returns what closes it all */
export async function openBrowser(sheet: string, headless = false) {
  const host = await startTlsHost(importerPages());
  const { browser } = await launch('chromium', { proxyPort: host.proxyPort, headless });
  const importer = (await browser.pages())[0] ?? (await browser.newPage());
  await importer.goto(`https://${dashboard}/plain`);
  await (await browser.newPage()).goto(sheet);
  await importer.bringToFront();
  return {
    browser,
    async close() {
      await browser.close();
      host.close();
    },
  };
}
