// A check of text: settles the delimiter from the first ten filled rows, and hands on rows. Every candidate
// reads along until that is settled, so nothing is read twice.
import { type Check, createCheck } from './check.ts';
import type { CheckOptions } from './check-options.ts';
import type { Found } from './findings.ts';
import { namedCount } from './header.ts';
import { isFilled, ROWS_LOOKED_AT } from './intake.ts';
import { noCounts } from './issue-bag.ts';
import { formMessages } from './messages/form.ts';
import { layOverAll, type Program } from './profile.ts';
import { createReader, type Reader } from './reader.ts';
import type { Delimiter, FileForm } from './rule.ts';
import { formRules } from './rules/index.ts';
import type { SecondPass } from './second-pass.ts';
import type { Report, Row } from './types.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/**
 * Characters read at once. The fewer rows live at a time, the cheaper is each of them: an engine copies what is still
 * there when it makes room, and Firefox takes rows that outlive this more than once for ones to be kept for good. Before the
 * delimiter is settled each step ends with a look whether the rows so far tell.
 */
const STEP = 2048;
/** Characters after which the rows so far must do: a quote left open would hold up everything. */
const TEXT_LOOKED_AT = 1_000_000;

export interface TextCheck {
  /** Decoded text without byte order mark, in chunks of any size. */
  text(chunk: string): void;
  end(): {
    readonly report: Report;
    readonly facts: ReturnType<Check['facts']>;
    readonly overview: ReturnType<Check['overview']>;
  };
  /** 1-based number of the last row checked; 0 before the first. */
  rowsRead(): number;
  /** What was found in them. */
  found(): Found;
}

/**
 * @param form how the file is written, as far as its bytes tell
 * @throws RangeError where `today` is no day
 */
export function createTextCheck(
  options: CheckOptions,
  form: Omit<FileForm, 'delimiter'>,
  second?: SecondPass,
): TextCheck {
  const known = second?.facts.form.delimiter;
  let candidates: Candidate[] = (known ? [known] : DELIMITERS).map((delimiter) => ({
    delimiter,
    reader: createReader({ delimiter }),
    rows: [] as Row[],
    filled: 0,
    columns: 0,
  }));
  let settled: { readonly reader: Reader; readonly check: Check } | undefined;
  let length = 0;

  function collect(candidate: Candidate, rows: readonly Row[]) {
    for (const one of rows) {
      if (candidate.filled < ROWS_LOOKED_AT)
        candidate.columns = Math.max(candidate.columns, one.cells.length);
      if (isFilled(one)) candidate.filled += 1;
      // As in the intake: there may be millions of blank rows above the first filled one.
      if (candidate.filled > 0) candidate.rows.push(one);
    }
  }

  function settle() {
    const { delimiter, reader, rows } = bestOf(candidates, layOverAll(options.profile));
    candidates = [];
    const written = { form: { ...form, delimiter }, rules: formRules, messages: formMessages };
    const check = createCheck(options, written, second);
    check.lines(rows);
    settled = { reader, check };
    return settled;
  }

  return {
    text(chunk) {
      for (let at = 0, piece = ''; at < chunk.length; at += piece.length) {
        // Stops at every million however the text is cut, so that the outcome is the same.
        piece = chunk.slice(at, at + Math.min(STEP, TEXT_LOOKED_AT - (length % TEXT_LOOKED_AT)));
        length += piece.length;
        if (settled) {
          settled.check.lines(settled.reader.push(piece));
          continue;
        }
        for (const one of candidates) collect(one, one.reader.push(piece));
        const enough = candidates.every(({ filled }) => filled >= ROWS_LOOKED_AT);
        const longEnough = length % TEXT_LOOKED_AT === 0 && candidates.some(({ filled }) => filled > 0);
        if (enough || longEnough) settle();
      }
    },
    end() {
      if (settled) settled.check.lines(settled.reader.end());
      else for (const one of candidates) collect(one, one.reader.end());
      const { check } = settled ?? settle();
      const report = check.end();
      return { report, facts: check.facts(), overview: check.overview() };
    },
    rowsRead: () => settled?.check.rowsRead() ?? 0,
    found: () => settled?.check.found() ?? { counts: noCounts(), issues: [] },
  };
}

interface Candidate {
  readonly delimiter: Delimiter;
  readonly reader: Reader;
  readonly rows: Row[];
  filled: number;
  /** Most cells of a row, up to the tenth filled one. */
  columns: number;
}

/** The candidate under which a row names most columns of a type; if none names any, one that makes columns. */
function bestOf(candidates: readonly Candidate[], programs: readonly Program[]): Candidate {
  const scored = candidates.map((candidate) => {
    const rows = candidate.rows.filter(isFilled).slice(0, ROWS_LOOKED_AT);
    return {
      candidate,
      named: Math.max(
        0,
        ...rows.flatMap(({ cells }) => programs.map((program) => namedCount(cells, program))),
      ),
      columns: candidate.columns,
    };
  });
  const [comma] = scored;
  if (!comma) throw new RangeError('There is no delimiter to choose from.');
  const most = Math.max(...scored.map(({ named }) => named));
  if (most > 0) return (scored.find(({ named }) => named === most) ?? comma).candidate;
  if (comma.columns > 1) return comma.candidate;
  const widest = Math.max(...scored.map(({ columns }) => columns));
  return (scored.find(({ columns }) => columns === widest) ?? comma).candidate;
}
