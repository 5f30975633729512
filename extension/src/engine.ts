// The engine frame: takes files over the port that the content script brings, checks them, asks the user where needed.
// A page that loads this frame itself gets an empty page that answers nothing.
import { verdictOf } from '../../ui/index.ts';
import { acceptPort } from './accept-port.ts';
import { checkFiles } from './check-files.ts';
import { type Checker, startChecker } from './checker.ts';
import { type Check, type Given, type ToEngine, type ToPage, toEngine } from './messages.ts';
import { takeNoDrops } from './no-drops.ts';
import { NoLonger } from './passed.ts';
import { followKeptText } from './profile-store.ts';
import { triggerDesk } from './trigger-desk.ts';

type ToShow = Extract<ToEngine, { kind: 'templates' }>;

function serve(port: MessagePort): void {
  // Loaded while nobody waits; what is wrong with it shows when it is used.
  import('./panel/panel.tsx').catch(() => undefined);
  const say = (message: ToPage) => port.postMessage(message);
  const desk = triggerDesk();
  const profileText = followKeptText();
  let checker = startChecker();
  /** While a worker is at it, a sign of life has to come from there. */
  let atWork: Pick<Checker, 'ping'> | undefined;
  let stay = new AbortController();

  /** Ends what is open: one thing at a time. */
  const begin = () => {
    stay.abort();
    stay = new AbortController();
    return stay.signal;
  };

  const check = async ({ id, files, type }: Check, signal: AbortSignal) => {
    const show = (asking: boolean) => {
      atWork = asking ? undefined : checker;
      say({ kind: 'show', asking });
    };
    atWork = checker;
    try {
      const how = { type, profile: await profileText() };
      const telling: Checker = {
        ...checker,
        async check(...asked) {
          const checked = await checker.check(...asked);
          say({ kind: 'checked', verdict: `${asked[0].name}: ${verdictOf(checked.report).text}` });
          return checked;
        },
      };
      const settled = (soFar: Given) => {
        atWork = checker;
        say({ kind: 'settled', id, ...soFar });
      };
      const given = await checkFiles(files, how, telling, show, settled, signal);
      if (given) desk.released(given.tables);
      else {
        // The old worker may still be reading a file that nobody waits for.
        checker.stop();
        checker = startChecker();
      }
      say(given ? { kind: 'release', id, files: given.files, note: given.note } : { kind: 'cancel', id });
    } catch (error) {
      if (error instanceof NoLonger) say({ kind: 'cancel', id, note: error.message });
      else say({ kind: 'fail', id, reason: error instanceof Error ? error.message : String(error) });
    }
    atWork = undefined;
  };

  const showTemplates = async ({ type, page }: ToShow, signal: AbortSignal) => {
    const templates = await import('./panel/templates.tsx');
    // The drawer is of something newer by now.
    if (signal.aborted) return;
    const closed = templates.showTemplates(page, type, signal);
    say({ kind: 'show', asking: false });
    await closed;
    say({ kind: 'hide' });
  };

  const advise = async ({ boxes, turn }: Extract<ToEngine, { kind: 'settings' }>) => {
    // Without an answer the page side says so at the press of the import button.
    const advice = await desk.advise(boxes).catch(() => undefined);
    if (advice) say({ kind: 'advice', turn, ...advice });
  };

  const ask = async ({ id, boxes }: Extract<ToEngine, { kind: 'ask' }>, signal: AbortSignal) => {
    const show = () => {
      atWork = undefined;
      say({ kind: 'show', asking: true });
    };
    atWork = desk;
    try {
      const approved = await desk.ask(boxes, show, signal);
      say(approved ? { kind: 'release', id, files: [], note: '' } : { kind: 'cancel', id });
    } catch (error) {
      say({ kind: 'fail', id, reason: error instanceof Error ? error.message : String(error) });
    }
    atWork = undefined;
  };

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const request = toEngine.parse(data);
    if (request.kind === 'check') check(request, begin());
    else if (request.kind === 'settings') advise(request);
    else if (request.kind === 'ask') ask(request, begin());
    else if (request.kind === 'templates') showTemplates(request, begin());
    else if (request.kind === 'dismiss') begin();
    else if (atWork) atWork.ping(() => say({ kind: 'pong' }));
    else say({ kind: 'pong' });
  };
}

takeNoDrops();
acceptPort(serve);
