// The page the browser tests look at: mounts the real view, in the document or in an open shadow root.
import { render } from 'preact';
import type { Report } from '../../../core/index.ts';
import { ReportView, type ReportViewProps } from '../../../ui/index.ts';

export interface Shown {
  readonly report: Report;
  readonly shadow?: boolean;
  readonly plain?: boolean;
  readonly titles?: ReportViewProps['titles'];
  readonly rowsWord?: ReportViewProps['rowsWord'];
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

Object.assign(window, {
  picked,
  /** Renders and gives back the milliseconds until layout is done. */
  show({ report, shadow = false, plain = false, ...rest }: Shown, css: string): number {
    const start = performance.now();
    root ??= rootFor(shadow, css);
    const onSelect: ReportViewProps['onSelect'] = (issue) => picked.push(`${issue.rule} ${issue.row}`);
    render(<ReportView report={report} {...rest} {...(plain ? {} : { onSelect })} />, root);
    document.body.getBoundingClientRect();
    return performance.now() - start;
  },
});
