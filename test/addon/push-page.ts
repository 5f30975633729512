// What the tests of the Push tab share: the sidebar over a push, its waits put forward together with the clocks of the
// script and of PartnerStack, and words for what a user does there.
import { advance, type Pushing } from './pushing.ts';
import type { Sidebar } from './sidebar-page.ts';

const PANEL = '#panel-push';
const PATIENCE = 45_000;

type Instead = { readonly value: unknown } | { readonly error: string };

export interface PushPageOptions {
  readonly dark?: boolean;
  readonly downloads?: string;
  /** Before each call of the server; what it returns goes to the sidebar instead. */
  readonly before?: (name: string, args: readonly unknown[]) => Instead | undefined | Promise<undefined>;
}

/** The sidebar with its Push tab open. */
export async function openPushPage(sidebar: Sidebar, pushing: Pushing, options: PushPageOptions = {}) {
  const { addon, spreadsheet } = pushing;
  const { before, ...show } = options;
  await sidebar.show(
    { addon, screen: spreadsheet.screen },
    {
      ...show,
      clock: true,
      server: async (name, args) => {
        const instead = await before?.(name, args);
        if (instead) return instead;
        try {
          return { value: addon.bridge(name, args) };
        } catch (error) {
          return { error: (error as Error).message };
        }
      },
    },
  );
  const { page } = sidebar;
  const text = () => sidebar.text(PANEL);
  await sidebar.open('push');

  async function says(wanted: string): Promise<void> {
    const look = (selector: string, words: string) =>
      document.querySelector(selector)?.textContent?.includes(words);
    await page.waitForFunction(look, { timeout: 20_000 }, PANEL, wanted).catch(async () => {
      throw new Error(`The panel does not say “${wanted}” but: ${await text()}`);
    });
  }

  async function press(label: string): Promise<void> {
    const button = await page.waitForSelector(`${PANEL} :is(button, summary)::-p-text(${label})`);
    await button?.click();
  }

  return {
    text,
    says,
    press,
    /** Checks the tab in front and goes to the choice. */
    async choose(): Promise<void> {
      await press('This tab');
      await page.waitForSelector(`${PANEL} .choice`);
    },
    async pick(label: string): Promise<void> {
      await (await page.waitForSelector(`${PANEL} label::-p-text(${label})`))?.click();
    },
    async type(label: string, value: string): Promise<void> {
      const field = await page.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`);
      await field?.click({ count: 3 });
      await field?.type(value);
    },
    /** Says so after some waits, all of which are put forward. */
    async comesTo(wanted: string, patience = PATIENCE): Promise<void> {
      const until = Date.now() + patience;
      while (Date.now() < until) {
        if ((await text()).includes(wanted)) return;
        await pushing.sandbox.idle();
        const wait = await sidebar.nextWait();
        if (wait === null) await new Promise((resolve) => setTimeout(resolve, 30));
        else {
          await advance(pushing, wait);
          await sidebar.advance(wait);
        }
      }
      throw new Error(`The panel does not come to “${wanted}” but: ${await text()}`);
    },
    /** What has the focus, in words. */
    focused: () =>
      page.evaluate(() => {
        const { activeElement, body } = document;
        return activeElement === body ? '' : (activeElement?.textContent ?? '');
      }),
    /** All buttons of the panel. */
    buttons: () => page.$$eval(`${PANEL} button`, (all) => all.map(({ textContent }) => textContent ?? '')),
  };
}

export type PushPage = Awaited<ReturnType<typeof openPushPage>>;
