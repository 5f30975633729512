// What one rule suggests: accepted for all at once, or place by place; a choice of several is a radio, a single one a tick.
import type { Choice, Issue } from '../../../core/index.ts';
import { ChangeItem, columnLetters, Disclosure, grouped, PagedList } from '../../../ui/index.ts';
import { ChoiceSet } from './choice-set.tsx';
import {
  type Decisions,
  decideAll,
  decideAt,
  decidedAt,
  decidedForAll,
  nameOf,
  type Suggestion,
} from './suggestions-of.ts';

type Decision = Decisions[string] | undefined;

interface SuggestionGroupProps {
  readonly suggestion: Suggestion;
  readonly title: string;
  readonly decision: Decision;
  readonly decide: (decision: Decision) => void;
}

export function SuggestionGroup({ suggestion, title, decision, decide }: SuggestionGroupProps) {
  const { key, column, issues, choices, capped } = suggestion;
  const forAll = decidedForAll(decision, suggestion);
  const isWhole = column !== undefined;
  const name = isWhole && column !== '' ? `${title}: ${column}` : title;
  const hasAll = choices.length > 0 && (isWhole || capped || issues.length > 1);
  return (
    <Disclosure
      tone="info"
      toneWord="Suggestion"
      title={name}
      count={issues.length}
      noun="suggestion"
      startOpen={issues.length === 1}
    >
      {() => (
        <>
          {isWhole && <p class="pf-note">Decided for the whole column, not cell by cell.</p>}
          {hasAll && (
            <ChoiceSet
              name={key}
              legend={legendOf(suggestion, name)}
              tick={
                isWhole
                  ? (choices[0]?.label ?? '')
                  : `Accept all${capped ? '' : ` ${grouped(issues.length)}`}`
              }
              choices={choices}
              chosen={forAll}
              onChoose={(choice) => decide(choice && decideAll(suggestion, choice))}
            />
          )}
          {capped && (
            <p class="pf-note">Accepted for the whole file; listed are those of the first 1,000 issues.</p>
          )}
          <PagedList
            items={issues}
            title={name}
            buttons={false}
            render={(issue) => (
              <div class="suggested">
                <ChangeItem {...changeOf(issue, decidedAt(decision, issue) ?? sameAt(issue, forAll))} />
                {!isWhole && typeof decision !== 'string' && decision !== true && (
                  <ChoiceSet
                    name={`${key} ${issue.row} ${issue.cells?.[0] ?? ''}`}
                    legend={`${name}, ${placeOf(issue)}`}
                    tick="Accept"
                    choices={issue.fix?.choices ?? []}
                    chosen={decidedAt(decision, issue)}
                    onChoose={(choice) => decide(decideAt(decision, issue, choice))}
                  />
                )}
              </div>
            )}
          />
        </>
      )}
    </Disclosure>
  );
}

function legendOf({ issues: [first], column, choices }: Suggestion, name: string): string {
  if (column !== undefined || choices.length < 2 || !first) return name;
  return `${name}: for all of them, as in ${placeOf(first)}`;
}

function placeOf({ row, cells: [position] = [] }: Issue): string {
  return position === undefined ? `row ${row}` : columnLetters(position) + row;
}

/** The same choice, as it is worded for this place. */
function sameAt({ fix }: Issue, choice: Choice | undefined): Choice | undefined {
  return choice && fix?.choices.find((one) => nameOf(one) === nameOf(choice));
}

function changeOf({ row, cells: [position] = [], value, fix }: Issue, choice: Choice | undefined) {
  if (fix?.do === 'drop-row') return { row };
  const shown = choice ? [choice] : (fix?.choices ?? []);
  const to = shown.map(({ label, value: text }) => (text === '' ? '' : label)).join(' or ');
  // What is done to a whole column has no old value.
  const from = value ?? (fix?.do === 'set' ? '' : undefined);
  return { row, position, from: position === undefined ? undefined : from, to };
}
