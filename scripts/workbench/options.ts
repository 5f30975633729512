// The options of npm start.
import { parseArgs } from 'node:util';

export interface Options {
  /** Undefined: the usual port, or the next free one. */
  readonly port?: number;
  readonly browser: boolean;
}

export const USAGE = `Usage: npm start -- [--port N] [--browser]
  --port N    serve on this port (else 4173 or the next free one; 0 is any free one)
  --browser   also open Chromium with the built extension on a sample of the importer page`;

export function readOptions(args: readonly string[]): Options | { help: true } | { mistake: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, browser: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help) return { help: true };
    const { port, browser = false } = values;
    if (port === undefined) return { browser };
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { mistake: `--port: "${port}" is no port.` };
    return { port: Number(port), browser };
  } catch (error) {
    return { mistake: (error as Error).message };
  }
}
