// What other folders may take from the report view. An ordered list and nothing else.
export { cellAddress, columnLetters, sentenceOf } from './cell-address.ts';
export { ChangeItem } from './change-item.tsx';
export { copyText } from './copy-text.ts';
export { counted, grouped } from './counted.ts';
export { Disclosure } from './disclosure.tsx';
export { download } from './download.ts';
export { type Filter, NO_FILTER } from './filter-issues.ts';
export { FullReport } from './full-report.tsx';
export { type Group, groupIssues } from './group-issues.ts';
export { IssueGroup } from './issue-group.tsx';
export { type IconName, LevelIcon } from './level-icon.tsx';
export { formatCents, formatMoney } from './money.ts';
export { PagedList } from './paged-list.tsx';
export { ReportView, type ReportViewProps } from './report-view.tsx';
export { Section } from './section.tsx';
export { Sentence, Shown } from './shown.tsx';
export { type Verdict, verdictOf } from './verdict-of.ts';
export { cut, type Part, splitVisible } from './visible-text.ts';
