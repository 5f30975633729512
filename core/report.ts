// Counts, sorts and puts together the report of rules.md.
import { hasRequired, namedCount } from './header.ts';
import { type IssueBag, sumOf } from './issue-bag.ts';
import type { Program } from './profile.ts';
import type { HeaderCell, Rule } from './rule.ts';
import { listed } from './text.ts';
import type { ImportType, Issue, Report, Total, TypeName } from './types.ts';

export interface ReportParts {
  readonly type: ImportType | null;
  /** The type the user chose. */
  readonly chosen: TypeName | undefined;
  readonly rows: number;
  readonly issues: readonly Issue[];
  readonly counts: IssueBag['counts'];
  /** All that could speak, in the order in which they are counted. */
  readonly rules: readonly Rule[];
  readonly header: readonly HeaderCell[];
  readonly programs: readonly Program[];
  /** Undefined: there is nothing to add up. */
  readonly totals: readonly Total[] | undefined;
  /** The file is empty, or no CSV at all. */
  readonly nothing: boolean;
}

export function reportOf(parts: ReportParts): Report {
  const counts = sumOf(parts.counts);
  const byRule: { [rule: string]: number } = {};
  for (const { id } of parts.rules) {
    const levels = parts.counts.get(id);
    if (!levels) continue;
    byRule[id] = levels.error + levels.warning + levels.info;
  }
  const type = parts.type?.name ?? parts.chosen ?? null;
  const undecided = type === null && !parts.nothing;
  const counted = parts.type?.columns.some(({ kind }) => kind === 'cents' || kind === 'dollars');
  return {
    schema: 1,
    type,
    rows: parts.rows,
    passed: counts.error === 0 && !undecided,
    counts,
    rules: byRule,
    issues: parts.issues,
    ...(counted && parts.totals ? { totals: parts.totals } : {}),
    ...(undecided ? { reasons: reasonsOf(parts) } : {}),
  };
}

/** Why no type could be told. */
function reasonsOf({ header, programs }: ReportParts): string[] {
  const cells = header.map(({ text }) => text);
  const known = programs.map((program) => ({ program, named: namedCount(cells, program) }));
  const most = Math.max(...known.map(({ named }) => named));
  if (most === 0) {
    return [
      'No header of this file is a column Preflight knows, so the import type cannot be told. Choose it.',
    ];
  }
  const complete = programs.filter((program) => hasRequired(cells, program));
  const best = known.filter(({ program, named }) =>
    complete.length ? complete.includes(program) : named === most,
  );
  const titles = best.map(({ program }) => program.type.title.toLowerCase());
  return [`The header fits ${listed(titles)} equally well, so the import type cannot be told. Choose it.`];
}
