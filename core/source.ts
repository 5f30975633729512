// Reads a source of bytes into a check: tells what is no CSV, finds the encoding, starts again where it was
// not UTF-8 after all. The host brings the bytes and the decoder.

import type { CheckOptions } from './check-options.ts';
import { countDateCells, type DateCells } from './date-cells.ts';
import { dayFromText } from './dates.ts';
import { type Encoding, type MakeDecoder, notCsv, sniffEncoding, withoutBom } from './encoding.ts';
import type { Found } from './findings.ts';
import { countMoneyErrors } from './money-errors.ts';
import type { Overview } from './overview.ts';
import type { FileForm } from './rule.ts';
import type { Facts, SecondPass } from './second-pass.ts';
import { createTextCheck, type TextCheck } from './text-check.ts';
import type { Report } from './types.ts';

/** Bytes that can be read from the start more than once. */
export interface Source {
  open(): AsyncIterable<Uint8Array>;
}

export interface SourceOptions extends Omit<CheckOptions, 'onRow'> {
  readonly decoder: MakeDecoder;
  /** After every chunk. */
  readonly onProgress?: (progress: SourceProgress) => void;
  /** Asked after every chunk; an AbortSignal will do. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

export interface SourceProgress {
  /** 1-based number of the last row read. */
  readonly rows: number;
  readonly bytes: number;
  readonly found: () => Found;
}

export interface SourceCheck {
  readonly report: Report;
  readonly facts: Facts;
  readonly overview: Overview | undefined;
  /** Rows with an error in an amount or a currency: exact, also where the list of issues is capped. */
  readonly rowsWithMoneyErrors: number;
  /** One per date column with cells that are in no age and not blank. */
  readonly dateCells: readonly DateCells[];
}

/** Thrown where the signal asked to stop. */
export class Cancelled extends Error {
  constructor() {
    super('The check was cancelled.');
    this.name = 'Cancelled';
  }
}

/** Thrown where the bytes are not in the encoding they were taken for. */
class WrongEncoding extends Error {}

/**
 * Checks a source in one pass (two where it turns out not to be UTF-8).
 * @throws Cancelled
 */
export async function checkSource(source: Source, options: SourceOptions): Promise<SourceCheck> {
  try {
    return await firstPass(source, options);
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error;
    return firstPass(source, options, 'windows-1252');
  }
}

async function firstPass(source: Source, options: SourceOptions, encoding?: Encoding): Promise<SourceCheck> {
  const money = countMoneyErrors();
  const dates = countDateCells(dayFromText(options.today));
  const onRow: CheckOptions['onRow'] = (row, findings) => {
    money.note(row, findings);
    dates.note(row);
  };
  const checked = await pass(source, { ...options, onRow }, encoding);
  return {
    ...checked,
    rowsWithMoneyErrors: money.rows(),
    dateCells: dates.list(checked.facts.orders),
  };
}

/** Reads a source again for a second pass, in the form the first one found. */
export async function readAgain(source: Source, options: SourceOptions, second: SecondPass): Promise<void> {
  await pass(
    source,
    { ...options, type: second.facts.type ?? undefined },
    second.facts.form.encoding,
    second,
  );
}

const BYTES_LOOKED_AT = 512;

async function pass(
  source: Source,
  options: SourceOptions & Pick<CheckOptions, 'onRow'>,
  encoding?: Encoding,
  second?: SecondPass,
) {
  let check: TextCheck | undefined;
  let decode = (_bytes: Uint8Array): string => '';
  let finish = (): string => '';
  let start: Uint8Array | undefined;
  let bytes = 0;

  const begin = (first: Uint8Array) => {
    const found = notCsv(first);
    const sniffed = sniffEncoding(first);
    const taken = encoding ?? sniffed.encoding;
    const form: Omit<FileForm, 'delimiter'> = {
      encoding: taken,
      bom: sniffed.bom,
      ...(found ? { notCsv: found } : {}),
    };
    check = createTextCheck(options, form, second);
    if (found) return;
    const decoder = options.decoder(taken);
    decode = (chunk) => decoded(taken, () => decoder.decode(chunk));
    finish = () => decoded(taken, () => decoder.end());
    check.text(decode(withoutBom(first)));
  };

  for await (const chunk of source.open()) {
    if (options.signal?.aborted) throw new Cancelled();
    bytes += chunk.length;
    if (check) check.text(decode(chunk));
    else {
      start = start ? joined(start, chunk) : chunk;
      if (start.length >= BYTES_LOOKED_AT) begin(start);
    }
    if (check) options.onProgress?.({ rows: check.rowsRead(), bytes, found: check.found });
  }
  if (!check) begin(start ?? new Uint8Array(0));
  if (!check) throw new Error('The check did not start.');
  check.text(finish());
  return check.end();
}

function decoded(encoding: Encoding, read: () => string): string {
  try {
    return read();
  } catch (error) {
    throw encoding === 'utf-8' ? new WrongEncoding() : error;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
