// Runs the check over a made-up table before there is a file. A browser compiles code well only once it has run many
// times, so that the first file would pay for that: a third of the time of 5 MB.
import { Cancelled, checkSource } from '../../core/index.ts';
import { decoder } from './decoder.ts';

/** Chromium compiles code for the only table there has been, and throws it away at the second one. */
const tables = 2;
/** Together about as many rows as it takes; one step is over in a few milliseconds, and a file waits no longer. */
const steps = 75;
const rowsPerStep = 200;

/** Ends when it is done, or with the first step after `stop` is aborted. */
export async function warmUp(stop: { readonly aborted: boolean }): Promise<void> {
  try {
    for (let table = 0; table < tables; table += 1)
      await checkSource({ open: madeUp }, { today: '2026-01-31', decoder, signal: stop });
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

async function* madeUp(): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('customer_key,amount_in_cents,key,created_at,product_key,currency\n');
  for (let step = 0; step < steps; step += 1) {
    yield encoder.encode(Array.from({ length: rowsPerStep }, (_, at) => madeUpRow(step, at)).join(''));
    // Lets a message in.
    await new Promise((done) => setTimeout(done));
  }
}

function madeUpRow(step: number, at: number): string {
  return `customer-${at},${1000 + ((step * at) % 9000)},order-${step}-${at},2026-01-${10 + (at % 20)},plan,USD\n`;
}
