// One suggestion: what it would change, and a button for each of its choices that does so here and nowhere else.
import type { Choice, Issue } from '../../core/index.ts';
import { ChangeItem, columnLetters, Shown } from '../../ui/index.ts';
import type { SuggestionActions } from './suggestion.tsx';

interface SingleSuggestionProps extends SuggestionActions {
  readonly issue: Issue;
  /** Of the choices for the whole rule. */
  readonly picked: string | undefined;
  /** False: it is decided for a whole column. */
  readonly alone: boolean;
}

export function SingleSuggestion({ issue, picked, alone, busy, onApply, onSelect }: SingleSuggestionProps) {
  const { rule, row, cells: [position] = [], value: from = '', fix } = issue;
  const choices = fix?.choices ?? [];
  const isSeveral = choices.length > 1;
  const place = position === undefined ? `row ${row}` : columnLetters(position) + row;
  const change =
    fix?.do === 'drop-row'
      ? { row }
      : { row, position, ...(position !== undefined && { from }), to: shownIn(choices, picked) };
  const apply = (choice: Choice) =>
    onApply({ rule, row, ...(position && { position }), ...(isSeveral && { choice: nameOf(choice) }) });
  const item = <ChangeItem {...change} onSelect={() => onSelect(row, position)} />;
  if (!alone) return item;
  return (
    <div class={isSeveral ? 'single several' : 'single'}>
      {item}
      <div class="single-choices">
        {choices.map((choice) => (
          <button
            key={nameOf(choice)}
            type="button"
            class="small"
            aria-disabled={busy}
            onClick={() => apply(choice)}
          >
            {isSeveral ? (
              <>
                <span class="hidden">Apply to {place}: </span>
                <Shown text={choice.value} limit={LIMIT} />
              </>
            ) : (
              <>
                Apply<span class="hidden"> to {place}</span>
              </>
            )}
          </button>
        ))}
      </div>
    </div>
  );
}

const LIMIT = 30;

export function nameOf({ name, value }: Choice): string {
  return name ?? value;
}

function shownIn(choices: readonly Choice[], picked: string | undefined): string {
  const choice = choices.length === 1 ? choices[0] : choices.find((one) => nameOf(one) === picked);
  return choice ? textOf(choice) : choices.map(({ label }) => label).join(' or ');
}

/** Of a named choice the label is a sentence, but the value may stand for more than this cell. */
function textOf({ label, value }: Choice): string {
  return value === '' ? '' : label;
}
