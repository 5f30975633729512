// The extension-origin frame in the drawer: opens it, hands it files, watches that it lives.
// Both check and panel live in there, behind the browser's own wall: page script can neither read what the panel shows,
// nor change its words, nor click its buttons, and no CSP of the page applies.
import type { TypeName } from '../../core/index.ts';
import { drawerAround } from './drawer.ts';
import { extensionUrl, isOrphaned, tellExtension } from './extension-api.ts';
import { outermostDocument } from './frames.ts';
import type { Offer, Vouch } from './handshake.ts';
import type { Advice, Check, Given, PageBox, ToEngine, ToPage } from './messages.ts';
import type { PageHeaders } from './page-headers.ts';

export type Outcome =
  | ({ readonly kind: 'release' } & Given)
  | { readonly kind: 'cancel'; readonly note?: string }
  /** The engine died while the user was asked. */
  | { readonly kind: 'lost' };

export interface EngineFrame {
  /** False once the engine has died, or the page has taken it away. */
  readonly isUsable: boolean;
  /** Rejects when the check could not be done. `onSettled` hears which of the first files are settled, and how. */
  check(files: readonly File[], type: Check['type'], onSettled: (given: Given) => void): Promise<Outcome>;
  /** What the importer's boxes are set to; the answer comes as advice. */
  tell(boxes: PageBox[], turn: number): void;
  /** Asks whether to import with boxes like these, where that looks wrong, which `onAsked` hears of. Rejects when it could not. */
  ask(boxes: PageBox[], onAsked: () => void): Promise<Outcome>;
  /** `type`: the page's own choice, where it can be read. */
  showTemplates(page: PageHeaders, type: TypeName | undefined): void;
  remove(): void;
}

/** So long may the engine be silent before it is asked for a sign of life. */
const patience = 2000;
/** Timers come late and in a heap after a sleep of the machine; only then an answer has had its time. */
const mostUnanswered = 2;

interface Waiting {
  readonly id: number;
  asking: boolean;
  onSettled?: (given: Given) => void;
  onAsked?: () => void;
  settle(outcome: Outcome | Error): void;
}

/** What the engine tells unasked. */
interface Told {
  onAdvice(advice: Advice, turn: number): void;
  onVerdict(verdict: string): void;
}

export function openEngineFrame({ onAdvice, onVerdict }: Told): EngineFrame {
  const origin = new URL(extensionUrl('')).origin;
  const frame = outermostDocument().createElement('iframe');
  frame.title = 'Preflight';
  frame.src = extensionUrl('engine.html');

  const { port1: port, port2 } = new MessageChannel();
  const token = crypto.randomUUID();
  const greet = () => {
    tellExtension({ kind: 'vouch', token } satisfies Vouch);
    frame.contentWindow?.postMessage({ token } satisfies Offer, origin, [port2]);
  };
  frame.addEventListener('load', greet, { once: true });
  const say = (message: ToEngine) => port.postMessage(message);

  let waiting: Waiting | undefined;
  let lastId = 0;
  let unanswered = 0;
  let isDead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (outcome: Outcome | Error) => {
    clearTimeout(timer);
    const settled = waiting;
    waiting = undefined;
    drawer.close();
    settled?.settle(outcome);
  };
  const onDeath = () => {
    isDead = true;
    settle(waiting?.asking ? { kind: 'lost' } : new Error('its checking engine did not answer'));
  };

  const ping = () => {
    if (unanswered === mostUnanswered || isOrphaned()) return onDeath();
    unanswered += 1;
    say({ kind: 'ping' });
    timer = setTimeout(ping, patience);
  };
  const watch = () => {
    clearTimeout(timer);
    unanswered = 0;
    if (waiting || drawer.isOpen) timer = setTimeout(ping, patience);
  };

  const drawer = drawerAround(frame, {
    onDismiss() {
      say({ kind: 'dismiss' });
      settle({ kind: 'cancel' });
    },
    // A page that takes the drawer away must not get the file for it.
    onTaken: () =>
      settle({
        kind: 'cancel',
        note: 'The page closed Preflight. Nothing was uploaded; pick the file again.',
      }),
  });

  // The port is private to our own frame, which is why the answers need no guard beyond their id.
  port.onmessage = ({ data }: MessageEvent<ToPage>) => {
    if (data.kind === 'show') {
      if (waiting) waiting.asking = data.asking;
      if (data.asking) waiting?.onAsked?.();
      drawer.open();
    } else if (data.kind === 'hide') {
      drawer.close();
    } else if (data.kind === 'advice') {
      onAdvice(data, data.turn);
    } else if (data.kind === 'checked') {
      onVerdict(data.verdict);
    } else if (data.kind === 'pong' || data.id !== waiting?.id) {
      // A sign of life, or of what nobody waits for any more.
    } else if (data.kind === 'settled') {
      waiting.asking = false;
      waiting.onSettled?.(data);
    } else {
      settle(data.kind === 'fail' ? new Error(data.reason) : data);
    }
    watch();
  };

  const request = (message: (id: number) => ToEngine, hears: Pick<Waiting, 'onSettled' | 'onAsked'>) => {
    lastId += 1;
    const id = lastId;
    return new Promise<Outcome>((resolve, reject) => {
      const done = (outcome: Outcome | Error) =>
        outcome instanceof Error ? reject(outcome) : resolve(outcome);
      waiting = { id, asking: false, ...hears, settle: done };
      say(message(id));
      watch();
    });
  };

  return {
    get isUsable() {
      return !isDead && drawer.isInPlace;
    },
    check: (files, type, onSettled) =>
      request((id) => ({ kind: 'check', id, files: [...files], type }), { onSettled }),
    tell: (boxes, turn) => say({ kind: 'settings', boxes, turn }),
    ask: (boxes, onAsked) => request((id) => ({ kind: 'ask', id, boxes }), { onAsked }),
    showTemplates: (page, type) => say({ kind: 'templates', page, type }),
    remove() {
      settle({ kind: 'cancel' });
      drawer.remove();
      port.close();
    },
  };
}
