// Parts a file by the groups of its rows' partners, as the other tables have them: every value as it was.

import { oursAt } from './header.ts';
import { groupOf } from './live/partner-group.ts';
import type { WorkbookView } from './rule.ts';
import type { Facts } from './second-pass.ts';
import { readAgain, type Source, type SourceOptions } from './source.ts';
import { writeRow } from './write.ts';

/** Gets each row, after the header where it is the group's first. Undefined: the group is not known. */
export type WriteGroup = (group: string | undefined, text: string) => void;

/** @throws Cancelled */
export async function splitGroups(
  source: Source,
  facts: Facts,
  options: SourceOptions,
  write: WriteGroup,
): Promise<void> {
  const begun = new Set<string | undefined>();
  let header: readonly string[] = [];
  let ours: ReadonlySet<number> = new Set();
  let workbook: WorkbookView | undefined;
  const kept = (cells: readonly string[]) => writeRow(cells.filter((_, at) => !ours.has(at)));
  const { workbook: join } = options;
  const joined = join && {
    workbook(table: Parameters<typeof join>[0]) {
      workbook = join(table);
      return workbook;
    },
  };
  await readAgain(
    source,
    { ...options, ...joined },
    {
      facts,
      reshape(line, isHeader) {
        if (isHeader) {
          header = line.cells;
          ours = oursAt(header);
        }
        return line;
      },
      mend: ({ line }) => line,
      row(row) {
        if (row.blank) return;
        const group = groupOf(row, { workbook });
        write(group, (begun.has(group) ? '' : kept(header)) + kept(row.line.cells));
        begun.add(group);
      },
    },
  );
}
