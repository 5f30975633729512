// The worker: reads the file as a stream, checks it with core, and makes the files that the user may ask for.
import {
  type CheckOptions,
  checkSource,
  type Facts,
  fixSource,
  type Report,
  readProfile,
  reportCsv,
  ruleTitles,
  type Source,
  splitSource,
} from '../../core/index.ts';
import { decoder } from './decoder.ts';
import { type FromWorker, type Product, type ToWorker, toWorker } from './messages.ts';
import { offersOf } from './offers-of.ts';
import { textFile } from './text-file.ts';
import { warmUp } from './warm-up.ts';

interface Current {
  readonly source: Source;
  readonly options: CheckOptions;
  readonly facts: Facts;
  readonly report: Report;
}

const progressEvery = 100;

let current: Current | undefined;

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
    titles: titlesOf(report),
    offers: offersOf(report, result.facts),
  });
}

async function make(product: Product): Promise<void> {
  if (!current) throw new Error('there is no checked file');
  const { source, facts, options, report } = current;
  const settings = { ...options, decoder };
  const out = textFile();
  let count = report.issues.length;
  if (product === 'fixed') {
    count = (await fixSource(source, report, facts, settings, out.write)).changes;
  } else if (product === 'good') {
    count = (await splitSource(source, facts, settings, out.write, () => undefined)).good;
  } else {
    out.write(reportCsv(report));
  }
  say({ kind: 'made', content: out.finish(), count });
}

async function* read(file: File): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

function titlesOf(report: Report): Record<string, string> {
  return Object.fromEntries(Object.keys(report.rules).map((rule) => [rule, ruleTitles[rule] ?? rule]));
}

/** The local date: a row dated today is not in the future where the user sits. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const untilAsked = new AbortController();

addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  try {
    const request = toWorker.parse(data);
    if (request.kind === 'ping') say({ kind: 'pong' });
    else if (request.kind === 'check') {
      untilAsked.abort();
      await check(request);
    } else await make(request.product);
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});

warmUp(untilAsked.signal);
