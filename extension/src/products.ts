// What the worker makes of a checked file: the files to upload, the files for people, and a look at the fixed one.
import {
  type Accept,
  type CheckOptions,
  type Facts,
  fixSource,
  type Preview,
  previewFixes,
  type Report,
  reportCsv,
  type Source,
  type SourceOptions,
  splitSource,
} from '../../core/index.ts';
import { decoder } from './decoder.ts';
import type { Product } from './messages.ts';
import { textFile } from './text-file.ts';

export interface CheckedFile {
  readonly source: Source;
  readonly options: CheckOptions;
  readonly facts: Facts;
  readonly report: Report;
}

/** `count`: changes of the fixed file, rows of a part of it, issues of the report. */
export async function productOf(
  { source, options, facts, report }: CheckedFile,
  product: Product,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<{ content: Blob; count: number }> {
  const out = textFile();
  const settings: SourceOptions = { ...options, decoder, signal, onProgress: ({ bytes }) => onBytes(bytes) };
  const nothing = () => undefined;
  let count = report.issues.length;
  if (product.of === 'fixed') {
    const { accept } = product;
    count = (await fixSource(source, report, facts, { ...settings, accept }, out.write)).changes;
  } else if (product.of === 'good') {
    count = (await splitSource(source, facts, settings, out.write, nothing)).good;
  } else if (product.of === 'rest') {
    const forPeople = { masked: product.masked };
    count = (await splitSource(source, facts, { ...settings, forPeople }, nothing, out.write)).rest;
  } else {
    out.write(reportCsv(report, { masked: product.masked }));
  }
  return { content: out.finish(), count };
}

export function previewOf(
  { source, options, facts, report }: CheckedFile,
  accept: Accept,
  signal: AbortSignal,
): Promise<Preview> {
  return previewFixes(source, report, facts, { ...options, decoder, accept, signal });
}
