// The sample importer page: on the workbench with a line on how to see the extension, on the real host name without.
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { dashboardPages } from '../../test/extension/dashboard.ts';
import { IMPORTER_PAGE } from './files.ts';

/** Says in the terminal what the page was sent, and keeps nothing of it. */
export function importerPages(): RequestListener {
  const { listener, uploads } = dashboardPages();
  return async (request, response) => {
    await listener(request, response);
    for (const { name, bytes } of uploads.splice(0)) {
      console.log(`The importer page was sent ${name} (${bytes.length.toLocaleString('en')} bytes).`);
    }
  };
}

export async function importerPage(): Promise<string> {
  const page = await readFile(IMPORTER_PAGE, 'utf8');
  return page
    .replace('</head>', () => '<link rel="stylesheet" href="/workbench/importer.css" /></head>')
    .replace('<body>', () => `<body>${ABOUT}`);
}

const ABOUT = `<aside class="workbench">
  <div><a href="/">Workbench</a> <b>A sample of the importer page, without the extension.</b></div>
  <div>The extension works on https://app.partnerstack.com and nowhere else, so here a file goes straight to the page.
  To see it at work:</div>
  <ul>
    <li><code>npm start -- --browser</code> opens Chromium with the extension and this page under that address; or</li>
    <li>load it into your own browser and go to the importer of your dashboard. Chrome and Edge: <code>chrome://extensions</code>,
    Developer mode, Load unpacked, <code>dist/extension/chromium</code>. Firefox: <code>about:debugging#/runtime/this-firefox</code>,
    Load Temporary Add-on, <code>dist/extension/firefox/manifest.json</code>.</li>
  </ul>
</aside>`;
