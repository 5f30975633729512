// Holds back what the engine asks of its worker, so that a view that lasts milliseconds can be looked at.
import type { Frame, Page } from 'puppeteer-core';

interface Held {
  tell(bytes: number): void;
  letGo(): void;
}

export interface HeldReading {
  /** As if so many bytes were read. */
  tell(bytes: number): Promise<void>;
  letGo(): Promise<void>;
}

/** Holds back the next reading of this kind, and every later one. */
export async function holdReading(
  frame: Frame | Page,
  kind: 'check' | 'verify' | 'make',
): Promise<HeldReading> {
  await frame.evaluate((wanted) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message) {
      if (message.request.kind !== wanted) return post.call(this, message);
      const held: Held = {
        tell: (bytes) =>
          this.dispatchEvent(
            new MessageEvent('message', { data: { id: message.id, message: { kind: 'progress', bytes } } }),
          ),
        letGo: () => post.call(this, message),
      };
      Object.assign(window, { held });
    };
  }, kind);
  return {
    tell: (bytes) => frame.evaluate((read) => (window as unknown as { held: Held }).held.tell(read), bytes),
    letGo: () => frame.evaluate(() => (window as unknown as { held: Held }).held.letGo()),
  };
}
