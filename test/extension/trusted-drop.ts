// Drops a file as the user would: events that the browser itself vouches for, which page script cannot make.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';

export async function trustedDrop(
  name: BrowserName,
  page: Page,
  selector: string,
  path: string,
): Promise<void> {
  if (name === 'chromium') await dropInChromium(page, selector, path);
  else await dropInFirefox(page, selector, path);
}

async function dropInChromium(page: Page, selector: string, path: string): Promise<void> {
  const box = await (await page.waitForSelector(selector))?.boundingBox();
  if (!box) throw new Error(`nothing to drop on: ${selector}`);
  const session = await page.createCDPSession();
  // Near the corner: the middle may be the input, and then the zone is not the target.
  const [x, y] = [box.x + 8, box.y + 8];
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
async function dropInFirefox(page: Page, selector: string, path: string): Promise<void> {
  const inPage = `addMessageListener('preflight:drop', ({ data }) => {
    const page = Cu.waiveXrays(content);
    const file = new page.File(Cu.cloneInto([data.text], content), data.name, Cu.cloneInto({ type: 'text/csv' }, content));
    const dataTransfer = new page.DataTransfer();
    dataTransfer.items.add(file);
    const init = Cu.cloneInto({ bubbles: true, cancelable: true, composed: true, dataTransfer }, content, { wrapReflectors: true });
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const target = content.document.querySelector(data.selector);
      content.windowUtils.dispatchDOMEventViaPresShellForTesting(target, new page.DragEvent(type, init));
    }
    sendAsyncMessage('preflight:dropped');
  });`;
  const drop = { selector, name: basename(path), text: await readFile(path, 'utf8') };
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
