// What one rule suggests: each suggestion by itself, and all of them at once with one choice.
import { useState } from 'preact/hooks';
import type { Issue } from '../../core/index.ts';
import { columnLetters, Disclosure, type Group, grouped, PagedList } from '../../ui/index.ts';
import type { Accepted } from '../src/fixes.ts';
import { nameOf, SingleSuggestion } from './single-suggestion.tsx';

export interface SuggestionActions {
  readonly busy: boolean;
  readonly onApply: (accepted: Accepted) => void;
  readonly onSelect: (row: number, position?: number) => void;
}

interface SuggestionProps extends SuggestionActions {
  readonly group: Group;
  readonly title: string;
  /** The rule has more issues than are listed. */
  readonly capped: boolean;
}

export function Suggestion({ group, title, capped, ...actions }: SuggestionProps) {
  const { rule, issues } = group;
  const [picked, setPicked] = useState<string>();
  const whole = issues.every(({ fix }) => fix?.do === 'column');
  const options = optionsOf(issues);
  const choice = options.some((one) => one.name === picked) ? picked : undefined;
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
        <>
          {whole && <p class="pf-note">{wholeText(issues)}</p>}
          {(whole || capped || issues.length > 1) && (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                actions.onApply(choice === undefined ? { rule } : { rule, choice });
              }}
            >
              {options.length > 0 && (
                <fieldset class="choices">
                  <legend class={whole ? 'hidden' : undefined}>For all of them, as in</legend>
                  {options.map(({ name, text }) => (
                    <label key={name}>
                      <input
                        type="radio"
                        name={rule}
                        required
                        checked={choice === name}
                        onChange={() => setPicked(name)}
                      />{' '}
                      {text}
                    </label>
                  ))}
                </fieldset>
              )}
              <button type="submit" class="secondary" aria-disabled={actions.busy}>
                {whole ? 'Apply' : `Apply to all${capped ? '' : ` ${grouped(issues.length)}`}`}
                <span class="hidden">: {title}</span>
              </button>
              {capped && (
                <p class="pf-note">
                  Applied to all of the sheet; listed are those of the first 1,000 issues.
                </p>
              )}
            </form>
          )}
          <PagedList
            items={issues}
            title={title}
            buttons
            render={(issue) => <SingleSuggestion issue={issue} picked={choice} alone={!whole} {...actions} />}
          />
        </>
      )}
    </Disclosure>
  );
}

interface Option {
  readonly name: string;
  readonly text: string;
}

/** What can be chosen, worded as it is for the first cell that offers it. */
function optionsOf(issues: readonly Issue[]): Option[] {
  const options = new Map<string, Option>();
  for (const { row, cells: [position = 0] = [], fix } of issues) {
    if (!fix || fix.choices.length < 2) continue;
    for (const choice of fix.choices) {
      const name = nameOf(choice);
      const text = `${columnLetters(position)}${row}: ${choice.label}`;
      if (!options.has(name)) options.set(name, { name, text });
    }
  }
  return Array.from(options.values());
}

function wholeText(issues: readonly Issue[]): string {
  const columns = Array.from(new Set(issues.map(({ column }) => column)));
  return `Decided for the whole column, not cell by cell: ${columns.join(', ')}.`;
}
