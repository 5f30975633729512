// Parts a file into the rows without errors and the rest, every value as it was.

import { oursAt } from './header.ts';
import { masked, maskedIssue } from './masked.ts';
import type { Facts } from './second-pass.ts';
import { readAgain, type Source, type SourceOptions } from './source.ts';
import { writeRow, writeRowForPeople } from './write.ts';

/** The column of the rest that says why; the check leaves columns of ours alone. */
export const REASON = 'Preflight reason';

export interface SplitOptions extends SourceOptions {
  /**
   * Writes the rest for people, escaped, and masked where they want its values hidden. Absent: as the importer would
   * get it, every value as it was.
   */
  readonly forPeople?: { readonly masked: boolean } | undefined;
}

/**
 * @param good gets the file for the importer: UTF-8, commas, CRLF
 * @param rest gets the other rows, with a last column saying why
 * @returns number of data rows in each
 * @throws Cancelled
 */
export async function splitSource(
  source: Source,
  facts: Facts,
  options: SplitOptions,
  good: (text: string) => void,
  rest: (text: string) => void,
): Promise<{ good: number; rest: number }> {
  const counts = { good: 0, rest: 0 };
  let ours: ReadonlySet<number> = new Set();
  let width = 0;
  const { forPeople } = options;
  const writeRest = (cells: readonly string[]) =>
    rest(forPeople ? writeRowForPeople(cells) : writeRow(cells));
  const kept = (cells: readonly string[]) => (ours.size ? cells.filter((_, at) => !ours.has(at)) : cells);
  await readAgain(source, options, {
    facts,
    reshape(line, isHeader) {
      if (isHeader) {
        ours = oursAt(line.cells);
        const header = kept(line.cells);
        // Wide enough for rows with too many cells, so that none comes to stand in our column.
        width = Math.max(header.length, facts.widest - ours.size);
        good(writeRow(header));
        writeRest([...padded(header, width), REASON]);
      }
      return line;
    },
    mend: ({ line }) => line,
    row(row, findings) {
      if (row.blank) return;
      const cells = kept(row.line.cells);
      const errors = findings.filter(({ level }) => level === 'error');
      if (errors.length === 0) {
        counts.good += 1;
        good(writeRow(cells));
        return;
      }
      counts.rest += 1;
      const issues = errors.map(({ issue }) => (forPeople?.masked ? maskedIssue(issue()) : issue()));
      const reason = issues.map(({ message }) => message).join(' ');
      writeRest([...padded(forPeople?.masked ? cells.map(masked) : cells, width), reason]);
    },
  });
  return counts;
}

function padded(cells: readonly string[], width: number): string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}
