// What the tests of the Push tab share: the sidebar over a push, its waits put forward together with the clocks of the
// script and of PartnerStack, and words for what a user does there.
import type { Pushing } from './pushing.ts';
import { advance } from './pushing.ts';
import type { Sidebar } from './sidebar-page.ts';

export interface PushPage {
  /** Checks the tab in front and goes to the choice. */
  choose(): Promise<void>;
  pick(label: string): Promise<void>;
  press(label: string): Promise<void>;
  /** Waits until the panel says this. */
  says(text: string): Promise<void>;
  /** The same, while waits are put forward. */
  comesTo(text: string): Promise<void>;
  text(): Promise<string>;
  /** Puts all three clocks forward. */
  advance(milliseconds: number): Promise<void>;
}

const PANEL = '#panel-push';
const PATIENCE = 120_000;

export function pushPage(sidebar: Sidebar, pushing: Pushing): PushPage {
  const { page } = sidebar;
  const text = () => sidebar.text(PANEL);

  async function press(label: string): Promise<void> {
    const button = await page.waitForSelector(`${PANEL} button::-p-text(${label})`);
    await button?.click();
  }

  async function forward(milliseconds: number): Promise<void> {
    await advance(pushing, milliseconds);
    await sidebar.advance(milliseconds);
  }

  async function says(wanted: string): Promise<void> {
    await page
      .waitForFunction(
        (selector, words) => document.querySelector(selector)?.textContent?.includes(words),
        { timeout: 20_000 },
        PANEL,
        wanted,
      )
      .catch(async () => {
        throw new Error(`The panel does not say “${wanted}” but: ${await text()}`);
      });
  }

  return {
    async choose() {
      await sidebar.open('push');
      await press('This tab');
      await page.waitForSelector(`${PANEL} .choice`);
    },
    async pick(label) {
      await page.click(`${PANEL} label::-p-text(${label})`);
    },
    press,
    says,
    async comesTo(wanted) {
      const until = Date.now() + PATIENCE;
      while (Date.now() < until) {
        const shown = await text();
        if (shown.includes(wanted)) return;
        await pushing.sandbox.idle();
        const waits = await page.$(`${PANEL} .waiting, ${PANEL} [data-doing=wait]`);
        if (waits) await forward(5000);
        else await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`The panel does not come to “${wanted}” but: ${await text()}`);
    },
    text,
    advance: forward,
  };
}
