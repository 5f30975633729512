// The page side: holds table files on the importer page, has them checked in the engine frame, and lets them go.
// A failure of ours never blocks: the page then gets its file, and a notice that stays says that it was not checked.
import { type EngineFrame, openEngineFrame } from './engine-frame.ts';
import { isOrphaned } from './extension-api.ts';
import { whileOnImporterPage } from './follow-page.ts';
import { documentsHere, outermostDocument } from './frames.ts';
import { type Held, holdFiles } from './hold.ts';
import { isOnImporter } from './importer-page.ts';
import { isTableFile } from './is-table-file.ts';
import type { Given } from './messages.ts';
import { type PageBar, pageBar } from './page-bar.ts';
import { answerPopup } from './page-state.ts';
import { reader } from './reader.ts';
import { removeStale } from './stale.ts';
import { triggerGuard } from './trigger-guard.ts';
import { offerUnchecked } from './unchecked-offer.ts';
import { notePastes } from './unseen.ts';
import { watchHeaders } from './watch-headers.ts';

const reload = 'Reload this page to have files checked again.';

let bar: PageBar | undefined;
let engine: EngineFrame | undefined;
let lastVerdict: string | undefined;
let queue: Promise<void> = Promise.resolve();

const theBar = () => {
  bar ??= pageBar();
  return bar;
};

const dropEngine = () => {
  engine?.remove();
  engine = undefined;
};

const theEngine = () => {
  if (!engine?.isUsable) dropEngine();
  engine ??= openEngineFrame({
    onAdvice: (advice, turn) => guard.onAdvice(advice, turn),
    onVerdict(verdict) {
      lastVerdict = verdict;
    },
  });
  return engine;
};

/** After what is being checked or asked, which may take until the page is the importer again. */
const leaveSoon = () => {
  queue = queue.then(() => {
    const isImporter = isOnImporter();
    if (!guard.stays(isImporter) && !isImporter) dropEngine();
  });
};

const guard = triggerGuard({
  tell: (boxes, turn) => theEngine().tell(boxes, turn),
  // One thing at a time is asked of the engine.
  ask(boxes, onAsked) {
    const asked = queue.then(() => theEngine().ask(boxes, onAsked));
    queue = asked.then(
      () => undefined,
      () => dropEngine(),
    );
    return asked;
  },
  place: (notice) => theBar().keep(notice),
  stay: (text) => theBar().stay(text),
  meanwhile: (text) => theBar().meanwhile(text),
});

async function pass(held: Held): Promise<void> {
  const names = namesOf(held.files);
  let settled: Given = { files: [], note: '' };
  try {
    if (isOrphaned()) throw new Error('the extension was updated or switched off');
    guard.look();
    const outcome = await theEngine().check(held.files, reader.type(documentsHere()), (given) => {
      settled = given;
    });
    if (outcome.kind === 'release') give(held, outcome.files, names, outcome.note);
    else if (outcome.kind === 'lost') askUnchecked(held, settled);
    else if (outcome.note) theBar().stay(outcome.note);
    // What was decided of the others, or passed by itself, did not go either.
    else if (held.files.length > 1)
      theBar().stay(`Cancelled: the page got none of ${names}. Pick again those you want.`);
  } catch (error) {
    dropEngine();
    const reason = error instanceof Error ? error.message : String(error);
    const rest = held.files.slice(settled.files.length);
    const isGiven = give(held, [...settled.files, ...rest], names, settled.note);
    if (!isGiven) return;
    const next = isOrphaned() ? ` ${reload}` : '';
    theBar().stay(
      `Preflight did not check ${namesOf(rest)}: ${reason}. The page has the file as you gave it.${next}`,
    );
  }
}

const namesOf = (files: readonly File[]) => files.map((file) => file.name).join(', ');

function give(held: Held, files: readonly File[], names: string, note?: string): boolean {
  const release = held.release(files);
  if (release === 'gone') {
    theBar().stay(`The page replaced its upload control while ${names} was checked. Pick the file again.`);
  } else if (release === 'refused') {
    theBar().stay(`The page did not take ${names}: drop or pick it again.`);
  } else if (note) {
    theBar().brief(note);
    guard.guard(namesOf(files));
    return true;
  }
  // The engine knows other files now than the page has.
  guard.forget();
  return release === 'given';
}

function askUnchecked(held: Held, settled: Given): void {
  dropEngine();
  const next = isOrphaned() ? ` ${reload}` : '';
  const rest = held.files.slice(settled.files.length);
  const names = namesOf(rest);
  const lack = held.files.length > 1 ? 'The page has none of the files.' : 'The page does not have it.';
  offerUnchecked(`Preflight stopped before you had decided about ${names}. ${lack}${next}`, names, () =>
    give(
      held,
      [...settled.files, ...rest],
      namesOf(held.files),
      `${settled.note} ${names} was given to the page unchecked.`.trim(),
    ),
  );
}

removeStale((text) => theBar().stay(text));

holdFiles(
  (files) => files.some(isTableFile) && (isOnImporter() || guard.stays(false)),
  (held) => {
    // Whatever goes wrong with one file, the next one is checked.
    queue = queue.then(() => pass(held)).catch(() => undefined);
  },
);

notePastes((text) => theBar().brief(text));

// Of all frames only the page itself speaks for the tab.
if (window === top) answerPopup(() => ({ importer: isOnImporter(), last: lastVerdict }));

whileOnImporterPage(
  (signal) => {
    const headers = watchHeaders(signal);
    const showTemplates = () => theEngine().showTemplates(headers(), reader.type(documentsHere()));
    // After a press of the import button that still waits for an answer.
    theBar().showLauncher(() => queue.then(showTemplates), signal);
    // Opened early, so that the first check need not wait for the frame.
    theEngine();
  },
  (isImporter) => {
    bar?.settle();
    if (!guard.stays(isImporter) && !isImporter && engine) leaveSoon();
  },
);

addEventListener('pagehide', () => {
  dropEngine();
  // What a frame has drawn around itself would stay there without it.
  if (outermostDocument() !== document) bar?.remove();
});
