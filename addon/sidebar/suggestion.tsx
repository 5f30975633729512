// What one rule suggests: its choices where there are several, what each cell would become, and a button.
import { useState } from 'preact/hooks';
import type { Choice, Issue } from '../../core/index.ts';
import { ChangeItem, Disclosure, type Group, PagedList } from '../../ui/index.ts';
import type { Accepted } from '../src/fixes.ts';

export interface SuggestionActions {
  readonly busy: boolean;
  readonly onApply: (accepted: Accepted) => void;
  readonly onSelect: (row: number, position?: number) => void;
}

interface SuggestionProps extends SuggestionActions {
  readonly group: Group;
  readonly title: string;
  /** Of the rule, also where its issues are capped. */
  readonly total: number;
}

export function Suggestion({ group, title, total, busy, onApply, onSelect }: SuggestionProps) {
  const { rule, issues } = group;
  const [picked, setPicked] = useState<string>();
  const options = optionsOf(issues);
  return (
    <Disclosure
      tone="info"
      toneWord="Suggestion"
      title={title}
      count={issues.length}
      noun="suggestion"
      startOpen={false}
    >
      {() => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onApply(picked === undefined ? { rule } : { rule, choice: picked });
          }}
        >
          {options.length > 0 && (
            <fieldset class="choices">
              <legend class="hidden">{title}: which?</legend>
              {options.map((choice) => (
                <label key={nameOf(choice)}>
                  <input
                    type="radio"
                    name={rule}
                    required
                    checked={picked === nameOf(choice)}
                    onChange={() => setPicked(nameOf(choice))}
                  />{' '}
                  {choice.label}
                </label>
              ))}
            </fieldset>
          )}
          <button type="submit" class="secondary" aria-disabled={busy}>
            Apply<span class="hidden">: {title}</span>
          </button>
          {total > issues.length && (
            <p class="pf-note">All of the sheet are applied; these are from the first 1,000 issues.</p>
          )}
          <PagedList
            items={issues}
            title={title}
            buttons
            render={(issue) => (
              <ChangeItem
                {...changeOf(issue, picked)}
                onSelect={() => onSelect(issue.row, issue.cells?.[0])}
              />
            )}
          />
        </form>
      )}
    </Disclosure>
  );
}

function nameOf({ name, value }: Choice): string {
  return name ?? value;
}

/** What can be chosen, worded as it is for the first cell that offers it. */
function optionsOf(issues: readonly Issue[]): Choice[] {
  const options = new Map<string, Choice>();
  for (const { fix } of issues) {
    const choices = fix?.choices ?? [];
    if (choices.length < 2) continue;
    for (const choice of choices) if (!options.has(nameOf(choice))) options.set(nameOf(choice), choice);
  }
  return Array.from(options.values());
}

function changeOf({ row, cells, value = '', fix }: Issue, picked: string | undefined) {
  if (!fix || fix.do === 'drop-row') return { row };
  const [only, ...others] = fix.choices;
  const choice = others.length === 0 ? only : fix.choices.find((one) => nameOf(one) === picked);
  const position = cells?.[0];
  const from = position === undefined ? undefined : value;
  const to = choice ? textOf(choice) : fix.choices.map(({ label }) => label).join(' or ');
  return { row, position, from, to };
}

/** Of a named choice the label is a sentence, but the value may stand for more than this cell. */
function textOf({ label, value }: Choice): string {
  return value === '' ? '' : label;
}
