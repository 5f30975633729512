// The page side of the trigger guard: reads the importer's boxes while a file is in hand, keeps its notice about them,
// and holds the page's own import button where boxes and rows do not fit, until it is meant so. What fits the engine tells.
import type { Outcome } from './engine-frame.ts';
import { documentsOfPage } from './frames.ts';
import { keepListening } from './keep-listening.ts';
import type { Advice, PageBox } from './messages.ts';
import { reader } from './reader.ts';
import { shadowRootsIn } from './shadow-roots.ts';
import { triggerNotice } from './trigger-notice.ts';

/** What the guard needs of the rest of the page side. */
export interface GuardParts {
  /** Has the engine tell what these boxes mean; its answer comes to `onAdvice` with the same turn. */
  tell(boxes: PageBox[], turn: number): void;
  /** Has the engine ask the user where it looks wrong, which `onAsked` hears of; rejects when it cannot. */
  ask(boxes: PageBox[], onAsked: () => void): Promise<Outcome>;
  place(notice: HTMLElement): void;
  stay(text: string): void;
  /** A notice for as long as the function given back is not called. */
  meanwhile(text: string): () => void;
}

export interface TriggerGuard {
  /** A file is being checked: the panel shows what the boxes say. */
  look(): void;
  /** From now on the page has these files. */
  guard(names: string): void;
  /** The page has a file that nothing is known of. */
  forget(): void;
  onAdvice(advice: Advice, turn: number): void;
  /** The page has changed. True: a file is in hand there, though its words may say no longer that it is the importer. */
  stays(isImporter: boolean): boolean;
}

const calmAfter = 150;
const watched = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['aria-checked', 'aria-pressed', 'aria-label', 'hidden', 'open'],
};

export function triggerGuard({ tell, ask, place, stay, meanwhile }: GuardParts): TriggerGuard {
  let isLooking = false;
  let isAsking = false;
  let told = '';
  let turn = 0;
  /** Boxes that fit the rows. */
  let fine = '';
  let names: string | undefined;
  /** Where the page was the importer last. */
  let path = '';
  /** Boxes with which the user wants the import: nobody is asked twice. */
  let meant = new Set<string>();
  /** We press: what comes of it is not held. */
  let isOurs = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notice = triggerNotice(place);

  const look = () => {
    timer = undefined;
    const pages = documentsOfPage();
    for (const page of pages) {
      if (page.defaultView) listenIn(page.defaultView);
      for (const root of [page, ...shadowRootsIn(page)]) observer.observe(root, watched);
    }
    const boxes = reader.boxes(pages);
    const now = JSON.stringify(boxes);
    if (now === told) return;
    told = now;
    turn += 1;
    tell(boxes, turn);
  };
  const lookSoon = () => {
    if (isLooking) timer ??= setTimeout(look, calmAfter);
  };
  const observer = new MutationObserver(lookSoon);
  const lookNow = () => {
    isLooking = true;
    told = '';
    look();
  };
  const forget = () => {
    names = undefined;
    meant = new Set();
    fine = '';
    notice.remove();
  };

  const leave = () => {
    isLooking = false;
    clearTimeout(timer);
    timer = undefined;
    observer.disconnect();
    forget();
  };

  /** `again` presses for the user, once it is known that nothing is wrong or that it is meant so. */
  const hold = async (event: Event, pressed: Element, again: () => void) => {
    const boxes = reader.boxes(documentsOfPage());
    const now = JSON.stringify(boxes);
    if (isOurs || (!isAsking && (meant.has(now) || now === fine))) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    const about = names;
    const answered = after(calmAfter, () =>
      meanwhile(`Your import waits while Preflight checks the triggers for ${about}. It goes on by itself.`),
    );
    const outcome = await ask(boxes, answered).catch((error: Error) => error);
    answered();
    isAsking = false;
    if (outcome instanceof Error) {
      // Nobody keeps it true any more.
      notice.remove();
      stay(`Preflight did not check the triggers for ${about}: ${outcome.message}.`);
    } else if (outcome.kind === 'lost') {
      return stay(
        `Preflight stopped before it could ask about the triggers for ${about}. Nothing was imported; press the button again.`,
      );
    } else if (outcome.kind !== 'release') {
      if (outcome.note) {
        stay('The page closed Preflight while it asked, so nothing was imported. Press the button again.');
      }
      return;
    } else if (JSON.stringify(reader.boxes(documentsOfPage())) !== now) {
      return stay(
        'The boxes changed while Preflight asked, so nothing was imported. Press the button again.',
      );
    } else {
      meant.add(now);
    }
    if (!pressed.isConnected || !pressed.ownerDocument.defaultView) {
      return stay('The page replaced its import button while Preflight asked. Press it again.');
    }
    if (pressed.matches(':disabled')) {
      return stay('The page switched its import button off while Preflight asked, so nothing was imported.');
    }
    isOurs = true;
    try {
      again();
    } finally {
      isOurs = false;
    }
  };

  const onPress = (event: Event) => {
    const button = names && event.isTrusted && reader.importButton(event.composedPath());
    if (button && (event.type !== 'keydown' || isPress(event as KeyboardEvent, button))) {
      hold(event, button, () => button.click());
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    const form = event.composedPath()[0] as HTMLFormElement;
    if (names && event.isTrusted && form.querySelector('input[type=file]')) {
      hold(event, event.submitter ?? form, () => form.requestSubmit(event.submitter));
    }
  };

  const listenIn = (view: Window) => {
    view.addEventListener('click', onPress, true);
    view.addEventListener('keydown', onPress, true);
    view.addEventListener('submit', onSubmit, true);
    // 'load' is that of a frame, which never comes to the window.
    for (const type of ['click', 'input', 'change', 'keyup', 'load']) {
      view.document.addEventListener(type, lookSoon, true);
    }
  };
  // Before any listener of the page; in other frames only before those below their window.
  keepListening(() => listenIn(window));

  return {
    look: lookNow,
    guard(given) {
      forget();
      names = given;
      path = pathNow();
      lookNow();
    },
    forget,
    onAdvice({ lines: [first = '', ...others], isWrong }, of) {
      if (!names || of !== turn) return;
      fine = isWrong ? '' : told;
      notice.say([`${names}: ${first}`, ...others], isWrong);
    },
    stays(isImporter) {
      // A later step of the same import may have other words; what has another address too is no step of it.
      if (isImporter) path = pathNow();
      else if (!names || path !== pathNow()) leave();
      return names !== undefined;
    },
  };
}

/** Does it a moment later; the function given back undoes it, or sees to it that it is not done. */
function after(moment: number, begin: () => () => void): () => void {
  let end = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    end = begin();
  }, moment);
  return () => end();
}

/** What the browser does not itself turn into a click. */
function isPress({ key }: KeyboardEvent, button: Element): boolean {
  return (key === 'Enter' || key === ' ') && !button.matches('button,input');
}

/** With the part behind # where that is the page's way of having addresses. */
function pathNow(): string {
  const { pathname, hash } = location;
  return hash.startsWith('#/') ? pathname + hash : pathname;
}
