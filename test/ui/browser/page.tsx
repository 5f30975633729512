// The page the browser tests look at: mounts the real view, in the document or in an open shadow root.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Overview, Report } from '../../../core/index.ts';
import { FullReport, NO_FILTER } from '../../../ui/index.ts';

export interface Shown {
  readonly report: Report;
  readonly shadow?: boolean;
  readonly overview?: Overview | null;
  readonly titles?: { readonly [rule: string]: string };
  readonly whys?: { readonly [rule: string]: string };
}

const picked: string[] = [];
let root: Element | ShadowRoot | undefined;

function rootFor(shadow: boolean, css: string): Element | ShadowRoot {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const host = document.createElement('div');
  document.querySelector('main')?.append(host);
  const home = shadow ? host.attachShadow({ mode: 'open' }) : document;
  home.adoptedStyleSheets = [sheet];
  return shadow ? (home as ShadowRoot) : host;
}

function Full(props: Omit<Parameters<typeof FullReport>[0], 'filter' | 'onFilter'>) {
  const [filter, onFilter] = useState(NO_FILTER);
  return <FullReport {...props} filter={filter} onFilter={onFilter} />;
}

Object.assign(window, {
  picked,
  /** Renders and gives back the milliseconds until layout is done. */
  show({ report, shadow = false, overview = null, titles = {}, whys }: Shown, css: string): number {
    const start = performance.now();
    root ??= rootFor(shadow, css);
    render(
      <Full
        report={report}
        overview={overview}
        titles={titles}
        whys={whys}
        below={({ value }) => <p class="below">{value}</p>}
        onSelect={({ rule, row }) => picked.push(`${rule} ${row}`)}
      />,
      root,
    );
    document.body.getBoundingClientRect();
    return performance.now() - start;
  },
});
