// Runs the check over made-up tables before there is a file. A browser compiles code well only once it has run many
// times, and throws away what it compiled for the only table there has been when a second one comes, or a value of
// another form: the first file would pay for all that with a third of its time.
import { Cancelled, checkSource } from '../../core/index.ts';
import { decoder } from './decoder.ts';
import { startFingerprint } from './fingerprint.ts';

/** As line ends and dates differ from file to file, so they do here. */
const lineEnds = ['\r\n', '\n', '\r\n', '\n'];
/** Together about as many rows as it takes; one step is over in a few milliseconds, and a file waits no longer. */
const steps = 12;
const rowsPerStep = 1450;

/** Ends when it is done, or with the first step after `stop` is aborted. */
export async function warmUp(stop: { readonly aborted: boolean }): Promise<void> {
  try {
    for (const lineEnd of lineEnds) {
      await checkSource(
        { open: () => madeUp(lineEnd) },
        { today: '2026-01-31', decoder, signal: stop, onProgress: () => undefined },
      );
    }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

async function* madeUp(lineEnd: string): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  const fingerprint = startFingerprint();
  const bytesOf = (lines: readonly string[]) => {
    const bytes = encoder.encode(lines.map((line) => line + lineEnd).join(''));
    fingerprint.add(bytes);
    return bytes;
  };
  yield bytesOf(['customer_key,amount_in_cents,key,created_at,product_key,currency']);
  for (let step = 0; step < steps; step += 1) {
    yield bytesOf(Array.from({ length: rowsPerStep }, (_, at) => madeUpRow(step, at)));
    // Lets a message in.
    await new Promise((done) => setTimeout(done));
  }
}

function madeUpRow(step: number, at: number): string {
  const month = String(1 + (step % 12)).padStart(2, '0');
  const date = `${2024 + (step % 2)}-${month}-${10 + (at % 20)}`;
  return `customer-${at},${1000 + ((step * at) % 9000)},order-${step}-${at},${date},plan,USD`;
}
