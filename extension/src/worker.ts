// The worker: reads the file as a stream, checks it with core, and makes what the user may ask for.
import {
  Cancelled,
  type CheckOptions,
  checkSource,
  localDay,
  type Report,
  readProfile,
  rowsAround,
  ruleTitles,
  ruleWhys,
  summaryText,
} from '../../core/index.ts';
import type { Progress } from './checker.ts';
import { decoder } from './decoder.ts';
import { type FileSource, fileSource } from './file-source.ts';
import { type Answered, asked, type FromWorker, type ToWorker } from './messages.ts';
import { offersOf } from './offers-of.ts';
import { type CheckedFile, previewOf, productOf } from './products.ts';
import { warmUp } from './warm-up.ts';

const progressEvery = 100;

let current: (CheckedFile & { readonly source: FileSource }) | undefined;

/** Questions of which only the latest counts. */
const latest = {
  check: new AbortController(),
  rows: new AbortController(),
  make: new AbortController(),
  preview: new AbortController(),
};

type Say = (message: FromWorker) => void;
type Request<K extends ToWorker['kind']> = Extract<ToWorker, { kind: K }>;

function replace(kind: keyof typeof latest): AbortSignal {
  latest[kind].abort();
  latest[kind] = new AbortController();
  return latest[kind].signal;
}

/** Says how far a reading is, every so often. */
function progressTo(say: Say) {
  let said = 0;
  return (bytes: number, check?: () => Progress['check']) => {
    if (performance.now() - said < progressEvery) return;
    said = performance.now();
    say({ kind: 'progress', bytes, check: check?.() });
  };
}

async function check({ file, type, profile }: Request<'check'>, say: Say): Promise<void> {
  const signal = replace('check');
  // Of the file before.
  replace('preview');
  const source = fileSource(file);
  const options: CheckOptions = {
    today: localDay(new Date()),
    type,
    profile: profile === undefined ? undefined : readProfile(profile),
  };
  const tell = progressTo(say);
  const result = await checkSource(source, {
    ...options,
    decoder,
    signal,
    onProgress: ({ rows, bytes, found }) => tell(bytes, () => ({ rows, found: found() })),
  });
  if (signal.aborted) throw new Cancelled();
  current = { source, options, ...result };
  const { report, overview, facts } = result;
  say({
    kind: 'checked',
    report,
    overview,
    otherType: facts.otherType,
    titles: wordsOf(report, ruleTitles),
    whys: wordsOf(report, ruleWhys),
    offers: offersOf(report, facts),
    summary: summaryText(file.name, report, ruleTitles),
    maskedSummary: summaryText(file.name, report, ruleTitles, true),
    rowsWithMoneyErrors: result.rowsWithMoneyErrors,
    dateCells: result.dateCells,
    fingerprint: source.fingerprint(),
  });
}

function theCurrent() {
  if (!current) throw new Error('there is no checked file');
  return current;
}

async function rows({ row, cells }: Request<'rows'>, say: Say): Promise<void> {
  const signal = replace('rows');
  const { source, facts } = theCurrent();
  const around = await rowsAround(source, facts, { row, ...(cells ? { cells } : {}) }, { decoder, signal });
  // It has been read only as far as these rows.
  await source.verify(signal);
  say({ kind: 'rows', around });
}

async function make({ product }: Request<'make'>, say: Say): Promise<void> {
  const signal = replace('make');
  say({ kind: 'made', ...(await productOf(theCurrent(), product, progressTo(say), signal)) });
}

async function preview({ accept }: Request<'preview'>, say: Say): Promise<void> {
  const signal = replace('preview');
  const made = await previewOf(theCurrent(), accept, signal);
  say({ kind: 'previewed', preview: made, titles: wordsOf(made, ruleTitles) });
}

function wordsOf(
  { rules }: Pick<Report, 'rules'>,
  words: { readonly [rule: string]: string },
): Record<string, string> {
  return Object.fromEntries(Object.keys(rules).map((rule) => [rule, words[rule] ?? rule]));
}

const untilAsked = new AbortController();

addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  const { id, request } = asked.parse(data);
  const say: Say = (message) => postMessage({ id, message } satisfies Answered);
  try {
    if (request.kind === 'ping') say({ kind: 'pong' });
    else if (request.kind === 'check') {
      untilAsked.abort();
      await check(request, say);
    } else if (request.kind === 'rows') await rows(request, say);
    else if (request.kind === 'preview') await preview(request, say);
    else if (request.kind === 'verify') {
      await fileSource(request.file, request.fingerprint).verify(undefined, progressTo(say));
      say({ kind: 'verified' });
    } else if (request.kind === 'make') await make(request, say);
    else latest.make.abort();
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});

warmUp(untilAsked.signal);
