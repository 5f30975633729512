// The extension-origin frame in a drawer over the page: opens it, hands it files, watches that it lives.
// Both check and panel live in there, behind the browser's own wall: page script can neither read what the panel shows,
// nor change its words, nor click its buttons, and no CSP of the page applies. The root is closed, so that no script holds the frame.
import drawerCss from './drawer.css';
import { extensionUrl } from './extension-url.ts';
import type { Advice, PageBox, ToEngine, ToPage } from './messages.ts';
import type { PageHeaders } from './page-headers.ts';
import { shadowHost } from './shadow-host.ts';

export type Outcome =
  | { readonly kind: 'release'; readonly files: readonly File[]; readonly note: string }
  | { readonly kind: 'cancel'; readonly note?: string };

export interface EngineFrame {
  /** False once the page has taken the frame out of the document. */
  readonly isConnected: boolean;
  /** Rejects when the check could not be done. */
  check(files: readonly File[]): Promise<Outcome>;
  /** What the importer's boxes are set to; the answer comes as advice. */
  tell(boxes: PageBox[], turn: number): void;
  /** Asks whether to import with boxes like these, where that looks wrong. Rejects when the user could not be asked. */
  ask(boxes: PageBox[]): Promise<Outcome>;
  showTemplates(page: PageHeaders): void;
  remove(): void;
}

/** So long may the engine be silent, and then so long may it take to answer a ping. */
const patience = 2500;

interface Waiting {
  readonly id: number;
  asking: boolean;
  settle(outcome: Outcome | Error): void;
}

/** What the engine tells unasked. */
interface Told {
  onAdvice(advice: Advice, turn: number): void;
  onVerdict(verdict: string): void;
}

export function openEngineFrame({ onAdvice, onVerdict }: Told): EngineFrame {
  const { host, root } = shadowHost('closed', drawerCss);
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', 'Preflight');
  const frame = document.createElement('iframe');
  frame.title = 'Preflight';
  frame.src = extensionUrl('engine.html');
  dialog.append(frame);
  root.append(dialog);

  const { port1: port, port2 } = new MessageChannel();
  const origin = new URL(extensionUrl('')).origin;
  frame.addEventListener('load', () => frame.contentWindow?.postMessage('preflight', origin, [port2]), {
    once: true,
  });
  const say = (message: ToEngine) => port.postMessage(message);

  let waiting: Waiting | undefined;
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Timers of a hidden tab may come late, an answer does not: only an unanswered ping is a dead engine.
  const watch = () => {
    clearTimeout(timer);
    if (!waiting || waiting.asking) return;
    timer = setTimeout(() => {
      say({ kind: 'ping' });
      timer = setTimeout(() => settle(new Error('its checking engine did not answer')), patience);
    }, patience);
  };

  // The event of a close comes later, and by then the next file may be waiting.
  let closedByUs = false;
  const close = () => {
    closedByUs ||= dialog.open;
    dialog.close();
  };

  const settle = (outcome: Outcome | Error) => {
    clearTimeout(timer);
    const settled = waiting;
    waiting = undefined;
    close();
    settled?.settle(outcome);
  };

  // The port is private to our own frame, which is why the answers need no guard beyond their id.
  port.onmessage = ({ data }: MessageEvent<ToPage>) => {
    watch();
    if (data.kind === 'show') {
      if (waiting) waiting.asking = data.asking;
      watch();
      if (!dialog.open) {
        dialog.showModal();
        frame.focus();
      }
    } else if (data.kind === 'hide') {
      close();
    } else if (data.kind === 'advice') {
      onAdvice(data, data.turn);
    } else if (data.kind === 'checked') {
      onVerdict(data.verdict);
    } else if (data.kind !== 'pong' && data.id === waiting?.id) {
      settle(data.kind === 'fail' ? new Error(data.reason) : data);
    }
  };

  // Escape while the focus is on the page's side, and whatever else closes a dialog.
  dialog.addEventListener('close', () => {
    if (!closedByUs) {
      say({ kind: 'dismiss' });
      settle({ kind: 'cancel' });
    }
    closedByUs = false;
  });

  // A page that takes the drawer away must not get the file for it.
  const removal = new MutationObserver(() => {
    if (host.isConnected) return;
    removal.disconnect();
    settle({ kind: 'cancel', note: 'The page closed Preflight. Nothing was uploaded; pick the file again.' });
  });

  document.documentElement.append(host);
  removal.observe(document.documentElement, { childList: true });

  const request = (message: (id: number) => ToEngine) => {
    lastId += 1;
    const id = lastId;
    return new Promise<Outcome>((resolve, reject) => {
      const done = (outcome: Outcome | Error) =>
        outcome instanceof Error ? reject(outcome) : resolve(outcome);
      waiting = { id, asking: false, settle: done };
      say(message(id));
      watch();
    });
  };

  return {
    get isConnected() {
      return host.isConnected;
    },
    check: (files) => request((id) => ({ kind: 'check', id, files: [...files] })),
    tell: (boxes, turn) => say({ kind: 'settings', boxes, turn }),
    ask: (boxes) => request((id) => ({ kind: 'ask', id, boxes })),
    showTemplates: (page) => say({ kind: 'templates', page }),
    remove() {
      removal.disconnect();
      host.remove();
      port.close();
    },
  };
}
