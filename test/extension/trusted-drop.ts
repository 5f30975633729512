// Drops a file as the user would: events that the browser itself vouches for, which page script cannot make.
// Where the sample page has its drop zone, it says by `upload`.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import { inFirefox } from './in-firefox.ts';
import { placeOf } from './sample.ts';

/** `selector` is for pages of our own, which tell nothing of themselves. */
export async function trustedDrop(
  name: BrowserName,
  page: Page,
  path: string,
  selector?: string,
): Promise<void> {
  if (selector) {
    await page.evaluate((wanted) => {
      Object.assign(window, { upload: { zone: () => document.querySelector(wanted) } });
    }, selector);
  }
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

/** Firefox has no command for this; its own code, run in the page's process, may dispatch trusted events. */
async function dropInFirefox(page: Page, path: string): Promise<void> {
  // Every drop loads this anew into the same page, so each listens once.
  const inPage = `addMessageListener('preflight:drop', function once({ data }) {
    removeMessageListener('preflight:drop', once);
    try {
    const zone = Cu.unwaiveXrays(Cu.waiveXrays(content).upload.zone());
    const view = zone.ownerDocument.defaultView;
    // Its own code takes no target inside a shadow root: there the event tells by its place.
    const target = zone.getRootNode().host ?? zone;
    const { x, y } = zone.getBoundingClientRect();
    // Firefox reckons the place on the page from the one on the screen.
    const at = { clientX: x + 8, clientY: y + 8, screenX: view.mozInnerScreenX + x + 8, screenY: view.mozInnerScreenY + y + 8 };
    const page = Cu.waiveXrays(view);
    const file = new page.File(Cu.cloneInto([data.text], view), data.name, Cu.cloneInto({ type: 'text/csv' }, view));
    const dataTransfer = new page.DataTransfer();
    dataTransfer.items.add(file);
    const init = Cu.cloneInto({ bubbles: true, cancelable: true, composed: true, ...at, dataTransfer }, view, { wrapReflectors: true });
    for (const type of ['dragenter', 'dragover', 'drop']) {
      view.windowUtils.dispatchDOMEventViaPresShellForTesting(target, new page.DragEvent(type, init));
    }
    sendAsyncMessage('preflight:dropped', '');
    } catch (error) {
      sendAsyncMessage('preflight:dropped', String(error));
    }
  });`;
  const drop = { name: basename(path), text: await readFile(path, 'utf8') };
  const inBrowser = `new Promise((done) => {
    const { messageManager } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
    messageManager.addMessageListener('preflight:dropped', function once({ data }) {
      messageManager.removeMessageListener('preflight:dropped', once);
      done(data);
    });
    messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(inPage)}), false);
    messageManager.sendAsyncMessage('preflight:drop', ${JSON.stringify(drop)});
  })`;
  await page.bringToFront();
  const trouble = await inFirefox(page.browser(), inBrowser);
  if (trouble) throw new Error(trouble);
}
