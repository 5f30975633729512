// What other folders may take from the report view. An ordered list and nothing else.
export { cellAddress, columnLetters, sentenceOf } from './cell-address.ts';
export { counted, grouped } from './counted.ts';
export { formatCents, formatMoney } from './money.ts';
export { ReportView, type ReportViewProps } from './report-view.tsx';
export { Sentence, Shown } from './shown.tsx';
export { type Verdict, verdictOf } from './verdict-of.ts';
export { cut, type Part, splitVisible } from './visible-text.ts';
