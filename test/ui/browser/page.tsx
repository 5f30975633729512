// The page the browser tests look at: mounts the real view, in the document or in an open shadow root.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Overview, Report } from '../../../core/index.ts';
import { FullReport, NO_FILTER, ReportView, type ReportViewProps } from '../../../ui/index.ts';

export interface Shown {
  readonly report: Report;
  readonly shadow?: boolean;
  readonly plain?: boolean;
  /** With all that goes beside the report. */
  readonly overview?: Overview;
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

function Full(props: Omit<Parameters<typeof FullReport>[0], 'filter' | 'onFilter'>) {
  const [filter, onFilter] = useState(NO_FILTER);
  return <FullReport {...props} filter={filter} onFilter={onFilter} />;
}

Object.assign(window, {
  picked,
  /** Renders and gives back the milliseconds until layout is done. */
  show({ report, shadow = false, plain = false, overview, ...rest }: Shown, css: string): number {
    const start = performance.now();
    root ??= rootFor(shadow, css);
    const onSelect: ReportViewProps['onSelect'] = (issue) => picked.push(`${issue.rule} ${issue.row}`);
    const view = overview ? (
      <Full report={report} overview={overview} titles={rest.titles ?? {}} onSelect={onSelect} />
    ) : (
      <ReportView report={report} {...rest} {...(plain ? {} : { onSelect })} />
    );
    render(view, root);
    document.body.getBoundingClientRect();
    return performance.now() - start;
  },
});
