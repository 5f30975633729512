// The add-on's sidebar in a frame as Google has it: another origin, sandboxed, 300 px wide.
import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../view.ts';

interface SidebarFrameProps {
  readonly title: string;
  readonly onCall: (name: string, args: unknown[]) => Promise<Answer | undefined>;
  readonly onClose: () => void;
}

const SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-same-origin allow-downloads';

/** This machine has two names; to a browser they are two origins. */
const { protocol, hostname, port } = location;
const ORIGIN = `${protocol}//${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}`;

export function SidebarFrame({ title, onCall, onClose }: SidebarFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const calling = useRef(onCall);
  calling.current = onCall;

  useEffect(() => {
    const onMessage = async ({ source, origin, data }: MessageEvent) => {
      const page = frame.current?.contentWindow;
      if (!page || source !== page || origin !== ORIGIN) return;
      const answer = await calling.current(data.name, data.args);
      page.postMessage({ call: data.call, answer }, ORIGIN);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);

  return (
    <aside class="sidebar" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" aria-label="Close the sidebar" onClick={onClose}>
          ×
        </button>
      </header>
      <iframe ref={frame} title={title} sandbox={SANDBOX} src={`${ORIGIN}/sheet/sidebar`} />
    </aside>
  );
}
