// The command behind npm start: reads the options, serves, says what to do next.
import { existsSync } from 'node:fs';
import { openBrowser } from './browser.ts';
import { CODE_FILE } from './files.ts';
import { readOptions, USAGE } from './options.ts';
import { serve } from './server.ts';

export async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if ('help' in options) return console.log(USAGE);
  if ('mistake' in options) return stop(`${options.mistake}\n${USAGE}`, 2);
  if (!existsSync(CODE_FILE)) return stop(`${CODE_FILE} is missing. Run: npm run build`, 1);

  const served = await serve(options.port).catch((error: Error) => error);
  if (served instanceof Error) return stop(`The workbench cannot start: ${served.message}`, 1);
  const { address } = served;
  console.log(`Preflight's workbench: ${address}`);
  console.log('Open it and check a sample in the sheet. Ctrl-C stops it.');
  if (!options.browser) return;
  if (!hasScreen()) {
    return console.error(
      'No browser was opened: this machine has no display (DISPLAY is not set). The address above works all the same.',
    );
  }
  await openBrowser(`${address}sheet`).then(
    () =>
      console.log(
        'Chromium is open with the extension. Pick or drop a file from docs/samples in its first tab.',
      ),
    (error: Error) => console.error(`No browser was opened: ${error.message}`),
  );
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function stop(sentence: string, code: number): void {
  console.error(sentence);
  process.exitCode = code;
}
