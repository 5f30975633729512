// The worker: reads the file as a stream, checks it with core, and makes what the user may ask for.
import {
  type CheckOptions,
  checkSource,
  type Report,
  readProfile,
  ruleTitles,
  type Source,
} from '../../core/index.ts';
import { decoder } from './decoder.ts';
import { type FromWorker, type ToWorker, toWorker } from './messages.ts';
import { offersOf } from './offers-of.ts';
import { type CheckedFile, previewOf, productOf } from './products.ts';

const progressEvery = 100;

let current: CheckedFile | undefined;
let previewing: AbortController | undefined;

const say = (message: FromWorker) => postMessage(message);

async function check({ file, type, profile }: Extract<ToWorker, { kind: 'check' }>): Promise<void> {
  const source: Source = { open: () => read(file) };
  const options: CheckOptions = {
    today: today(),
    type,
    profile: profile === undefined ? undefined : readProfile(profile),
  };
  let said = 0;
  const result = await checkSource(source, {
    ...options,
    decoder,
    onProgress({ rows, bytes }) {
      if (performance.now() - said < progressEvery) return;
      said = performance.now();
      say({ kind: 'progress', rows, bytes });
    },
  });
  current = { source, options, ...result };
  const { report, overview } = result;
  say({
    kind: 'checked',
    report,
    overview,
    titles: titlesOf(report.rules),
    offers: offersOf(report, result.facts),
    rowsWithMoneyErrors: result.rowsWithMoneyErrors,
  });
}

async function preview({ accept }: Extract<ToWorker, { kind: 'preview' }>): Promise<void> {
  previewing = new AbortController();
  const { signal } = previewing;
  const made = await previewOf(checkedFile(), accept, signal);
  say({ kind: 'previewed', preview: made, titles: titlesOf(made.rules) });
}

function checkedFile(): CheckedFile {
  if (!current) throw new Error('there is no checked file');
  return current;
}

async function* read(file: File): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

function titlesOf(rules: Report['rules']): Record<string, string> {
  return Object.fromEntries(Object.keys(rules).map((rule) => [rule, ruleTitles[rule] ?? rule]));
}

/** The local date: a row dated today is not in the future where the user sits. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  try {
    const request = toWorker.parse(data);
    if (request.kind === 'ping') say({ kind: 'pong' });
    else if (request.kind === 'check') await check(request);
    else if (request.kind === 'preview') await preview(request);
    else if (request.kind === 'stop') previewing?.abort();
    else say({ kind: 'made', ...(await productOf(checkedFile(), request.product)) });
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});
