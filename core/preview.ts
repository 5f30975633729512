// What the fixed file will be, before it is made: every change counted, the first ones listed, and what a check of the
// result finds. Made in one pass; no row is kept.
import { createCheck } from './check.ts';
import { createFixer, type FixOptions } from './fix.ts';
import { countMoneyErrors } from './money-errors.ts';
import type { Facts } from './second-pass.ts';
import { readAgain, type Source } from './source.ts';
import { cut } from './text.ts';
import type { Change, Report } from './types.ts';

export interface Preview {
  /** As `fixSource` counts them. */
  readonly changes: number;
  /** Exact, also where the list is capped. */
  readonly rules: { readonly [rule: string]: number };
  /** The first ones of each rule, in file order; values cut to 200 characters. */
  readonly list: readonly Change[];
  /** As `fixSource` returns them. */
  readonly ordersLost?: readonly string[];
  /** The fixed file, checked. */
  readonly after: {
    readonly counts: Report['counts'];
    readonly rows: number;
    readonly rowsWithErrors: number;
    readonly rowsWithMoneyErrors: number;
  };
}

const MOST_CHANGES = 1000;

/**
 * @throws Error with a sentence where an accepted rule needs a choice; Cancelled
 */
export async function previewFixes(
  source: Source,
  report: Report,
  facts: Facts,
  options: FixOptions,
): Promise<Preview> {
  const rules: { [rule: string]: number } = {};
  const list: Change[] = [];
  let changes = 0;
  const money = countMoneyErrors();
  const check = createCheck({ ...options, type: facts.type ?? undefined, onRow: money.note });
  const second = createFixer(
    report,
    facts,
    options.accept ?? {},
    (cells) => check.rows([cells]),
    (change) => {
      changes += 1;
      const count = (rules[change.rule] ?? 0) + 1;
      rules[change.rule] = count;
      if (count <= MOST_CHANGES) list.push(briefly(change));
    },
  );
  await readAgain(source, options, second);
  const { counts, rows } = check.end();
  const after = {
    counts,
    rows,
    rowsWithErrors: check.facts().rowsWithErrors,
    rowsWithMoneyErrors: money.rows(),
  };
  return { changes, rules, list, ...second.lost(), after };
}

function briefly(change: Change): Change {
  const { from, to } = change;
  return from === undefined || to === undefined ? change : { ...change, from: cut(from), to: cut(to) };
}
