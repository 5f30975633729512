// What a sample page tells the tests of itself, on its outermost window: what reached it, and where its controls are.
import type { Page } from 'puppeteer-core';

export type Control = 'input' | 'zone' | 'browse' | 'button' | 'output';

export interface Sample extends Window {
  readonly seen: readonly { readonly type: string; readonly names: readonly string[] }[];
  readonly upload: Readonly<Record<Control, () => HTMLElement | null>>;
}

/** Where the control is on the screen, through frames and shadow roots, once it is there. */
export async function placeOf(page: Page, control: Control): Promise<DOMRect> {
  await page.waitForFunction(
    (wanted) => (window as unknown as Sample).upload?.[wanted](),
    undefined,
    control,
  );
  return page.evaluate((wanted) => {
    const element = (window as unknown as Sample).upload[wanted]();
    if (!element) throw new Error(`no ${wanted} on the page`);
    element.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = { x, y, width, height };
    let frame = element.ownerDocument.defaultView?.frameElement;
    while (frame) {
      const outer = frame.getBoundingClientRect();
      place.x += outer.x + frame.clientLeft;
      place.y += outer.y + frame.clientTop;
      frame = frame.ownerDocument.defaultView?.frameElement;
    }
    return place as DOMRect;
  }, control);
}
