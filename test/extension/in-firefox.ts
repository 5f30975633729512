// Runs a script in Firefox itself, where its preferences and its windows are. launch.ts has the switch that allows it.
import type { Browser } from 'puppeteer-core';

interface BidiConnection {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { contexts: { context: string }[]; result?: { value?: string } } }>;
}

/** @param script an expression; a promise is waited for, and its text returned */
export async function inFirefox(browser: Browser, script: string): Promise<string | undefined> {
  const { connection } = browser as Browser & { connection: BidiConnection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result: answer } = await connection.send('script.evaluate', {
    expression: script,
    target: { context: result.contexts[0]?.context },
    awaitPromise: true,
  });
  return answer.result?.value;
}
