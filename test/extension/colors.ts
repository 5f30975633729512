// The colours that the user's system asks for, changed while a page is open, in it and in the frames it has.
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import { until } from './harness.ts';
import { inFirefox } from './in-firefox.ts';

export type Colors = 'light' | 'dark' | 'forced';

/** @param where what is waited for to have them; a frame that is not shown takes its time */
export async function setColors(
  name: BrowserName,
  page: Page,
  where: Page | Frame,
  colors: Colors,
): Promise<void> {
  const isDark = colors === 'dark';
  const isForced = colors === 'forced';
  if (name === 'chromium') {
    const features = [
      { name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' },
      { name: 'forced-colors', value: isForced ? 'active' : 'none' },
    ];
    // A frame of another origin has a session of its own, which puppeteer does not declare.
    const sessions = new Set(
      (page.frames() as (Frame & { client: CDPSession })[]).map(({ client }) => client),
    );
    for (const session of sessions) await session.send('Emulation.setEmulatedMedia', { features });
  } else {
    await inFirefox(
      page.browser(),
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${isDark ? 0 : 1});
      Services.prefs.setIntPref('browser.display.document_color_use', ${isForced ? 2 : 0}); ''`,
    );
  }
  await until(`${colors} colours`, async () => {
    const [dark, forced] = await where.evaluate(() =>
      ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query).matches),
    );
    return (dark === isDark && forced === isForced) || undefined;
  });
}
