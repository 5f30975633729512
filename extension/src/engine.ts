// The engine frame: takes files over the port that the content script brings, checks them, asks the user where needed.
// A page that loads this frame itself gets an empty page that answers nothing.
import { acceptPort } from './accept-port.ts';
import { checkFiles } from './check-files.ts';
import { startChecker } from './checker.ts';
import { type Check, type ToPage, toEngine } from './messages.ts';
import { keptText } from './profile-store.ts';

function serve(port: MessagePort): void {
  const say = (message: ToPage) => port.postMessage(message);
  let checker = startChecker();
  /** While the worker is at it, a sign of life has to come from there. */
  let checking = false;
  let stay = new AbortController();

  /** Ends what is open: one thing at a time. */
  const begin = () => {
    stay.abort();
    stay = new AbortController();
    return stay.signal;
  };

  /** The old worker may still be reading a file that nobody waits for. */
  const restart = () => {
    checker.stop();
    checker = startChecker();
  };

  const check = async ({ id, files, type }: Check, signal: AbortSignal) => {
    if (checker.hasStopped) restart();
    const show = (asking: boolean) => {
      checking = !asking;
      say({ kind: 'show', asking });
    };
    checking = true;
    try {
      const how = { type, profile: await keptText() };
      const given = await checkFiles(files, how, checker, show, signal);
      if (!given) restart();
      say(given ? { kind: 'release', id, ...given } : { kind: 'cancel', id });
    } catch (error) {
      say({ kind: 'fail', id, reason: error instanceof Error ? error.message : String(error) });
    }
    checking = false;
  };

  const showTemplates = async (signal: AbortSignal) => {
    const templates = await import('./panel/templates.tsx');
    const closed = templates.showTemplates(signal);
    say({ kind: 'show', asking: false });
    await closed;
    say({ kind: 'hide' });
  };

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const request = toEngine.parse(data);
    if (request.kind === 'check') check(request, begin());
    else if (request.kind === 'templates') showTemplates(begin());
    else if (request.kind === 'dismiss') begin();
    else if (checking) checker.ping(() => say({ kind: 'pong' }));
    else say({ kind: 'pong' });
  };
}

acceptPort(serve);
