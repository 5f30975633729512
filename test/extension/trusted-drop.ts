// Drops a file as the user would: events that the browser itself vouches for, which page script cannot make.
// Where the sample page has its drop zone, it says by `upload`.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import { placeOf } from './sample.ts';

export async function trustedDrop(name: BrowserName, page: Page, path: string): Promise<void> {
  const place = await placeOf(page, 'zone');
  if (name === 'chromium') await dropInChromium(page, place, path);
  else await dropInFirefox(page, path);
}

async function dropInChromium(page: Page, place: DOMRect, path: string): Promise<void> {
  const session = await page.createCDPSession();
  // Near the corner: the middle may be the input, and then the zone is not the target.
  const [x, y] = [place.x + 8, place.y + 8];
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: { contexts: { context: string }[] } }>;
}

/** Firefox has no command for this; its own code, run in the page's process, may dispatch trusted events. */
async function dropInFirefox(page: Page, path: string): Promise<void> {
  const inPage = `addMessageListener('preflight:drop', ({ data }) => {
    const zone = Cu.waiveXrays(content).upload.zone();
    const page = Cu.waiveXrays(zone.ownerGlobal);
    const file = new page.File(Cu.cloneInto([data.text], page), data.name, Cu.cloneInto({ type: 'text/csv' }, page));
    const dataTransfer = new page.DataTransfer();
    dataTransfer.items.add(file);
    const init = Cu.cloneInto({ bubbles: true, cancelable: true, composed: true, dataTransfer }, page, { wrapReflectors: true });
    for (const type of ['dragenter', 'dragover', 'drop']) {
      zone.ownerGlobal.windowUtils.dispatchDOMEventViaPresShellForTesting(Cu.unwaiveXrays(zone), new page.DragEvent(type, init));
    }
    sendAsyncMessage('preflight:dropped');
  });`;
  const drop = { name: basename(path), text: await readFile(path, 'utf8') };
  const inBrowser = `new Promise((done) => {
    const { messageManager } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
    messageManager.addMessageListener('preflight:dropped', done);
    messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(inPage)}), false);
    messageManager.sendAsyncMessage('preflight:drop', ${JSON.stringify(drop)});
  }).then(() => true)`;
  await page.bringToFront();
  const { connection } = page.browser() as Browser & { connection: BidiConnection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await connection.send('script.evaluate', {
    expression: inBrowser,
    target: { context: result.contexts[0]?.context },
    awaitPromise: true,
  });
}
