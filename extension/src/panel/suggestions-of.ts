// The suggestions of a report as the user decides them: a whole column at once, else by rule or one by one.
import type { Accept, Choice, Issue, Report } from '../../../core/index.ts';
import { groupIssues } from '../../../ui/index.ts';

type Decision = Accept[string];
/** By the key of the suggestion; absent: not accepted. */
export type Decisions = { readonly [key: string]: Decision };

export interface Suggestion {
  readonly key: string;
  readonly rule: string;
  /** It is decided for the whole of this column. */
  readonly column?: string;
  readonly issues: readonly Issue[];
  /** What may be chosen for all of them; empty: each has choices of its own. */
  readonly choices: readonly Choice[];
  /** The rule has more issues than are listed. */
  readonly capped: boolean;
}

export function suggestionsOf({ issues, rules }: Report): Suggestion[] {
  const suggested = issues.filter(({ fix }) => fix?.kind === 'suggested');
  return groupIssues({ issues: suggested, rules: {} }).flatMap((group) => {
    const listed = issues.filter(({ rule }) => rule === group.rule).length;
    const shared = { rule: group.rule, capped: listed < (rules[group.rule] ?? 0) };
    const columns = new Set(group.issues.filter(isWhole).map(({ column }) => column ?? ''));
    const single = group.issues.filter((issue) => !isWhole(issue));
    return [
      ...Array.from(columns, (column) => {
        const own = group.issues.filter((issue) => isWhole(issue) && (issue.column ?? '') === column);
        return {
          ...shared,
          key: `${group.rule} ${column}`,
          column,
          issues: own,
          choices: own[0]?.fix?.choices ?? [],
        };
      }),
      ...(single.length
        ? [{ ...shared, key: group.rule, issues: single, choices: commonChoices(single) }]
        : []),
    ];
  });
}

function isWhole({ fix }: Issue): boolean {
  return fix?.do === 'column';
}

/** Choices with a name mean the same everywhere; others that are several belong to their place. */
function commonChoices(issues: readonly Issue[]): readonly Choice[] {
  const several = issues.flatMap(({ fix }) => (fix && fix.choices.length > 1 ? [fix.choices] : []));
  const [first] = several;
  if (!first) return issues[0]?.fix?.choices.slice(0, 1) ?? [];
  return several.every((choices) => choices.every(({ name }) => name !== undefined)) ? first : [];
}

/** What a choice is called where it is accepted. */
export function nameOf({ name, value }: Choice): string {
  return name ?? value;
}

/** Accepts a choice for all that the suggestion is about. */
export function decideAll({ column, issues, choices }: Suggestion, choice: Choice): Decision {
  const wanted = choices.length > 1 ? nameOf(choice) : true;
  const [first] = issues;
  return column !== undefined && first ? [{ ...placeOf(first), choice: wanted }] : wanted;
}

/** Accepts a choice at one place, or none of its choices. */
export function decideAt(decision: Decision | undefined, issue: Issue, choice: Choice | undefined): Decision {
  const others = typeof decision === 'object' ? decision.filter((place) => !isAt(place, issue)) : [];
  return choice ? [...others, { ...placeOf(issue), choice: nameOf(choice) }] : others;
}

/** The choice accepted for all; undefined: none is. */
export function decidedForAll(
  decision: Decision | undefined,
  { column, choices }: Suggestion,
): Choice | undefined {
  const wanted = typeof decision === 'object' ? column !== undefined && decision[0]?.choice : decision;
  return wanted === true ? choices[0] : choices.find((choice) => nameOf(choice) === wanted);
}

/** The choice accepted at this place. */
export function decidedAt(decision: Decision | undefined, issue: Issue): Choice | undefined {
  const wanted =
    typeof decision === 'object' ? decision.find((place) => isAt(place, issue))?.choice : decision;
  const choices = issue.fix?.choices ?? [];
  if (wanted === undefined) return undefined;
  return choices.length === 1 ? choices[0] : choices.find((choice) => nameOf(choice) === wanted);
}

function placeOf({ row, cells }: Issue) {
  return { row, cell: cells?.[0] };
}

function isAt(place: { row: number; cell?: number | undefined }, { row, cells }: Issue): boolean {
  return place.row === row && place.cell === cells?.[0];
}

/** What the core is asked to accept. */
export function acceptOf(suggestions: readonly Suggestion[], decisions: Decisions): Accept {
  const accept: { [rule: string]: Decision } = {};
  for (const { key, rule } of suggestions) {
    const decision = decisions[key];
    const before = accept[rule];
    if (decision === undefined || (typeof decision === 'object' && decision.length === 0)) continue;
    const joins = typeof decision === 'object' && typeof before === 'object';
    accept[rule] = joins ? [...before, ...decision] : decision;
  }
  return accept;
}
