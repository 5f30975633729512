// What may be chosen, or left: radios with "leave as it is" where there are several, one tick where there is one.
import type { Choice } from '../../../core/index.ts';
import { Shown } from '../../../ui/index.ts';
import { nameOf } from './suggestions-of.ts';
import { trusted } from './trusted.ts';

const LIMIT = 60;

interface ChoiceSetProps {
  /** Tells it from the other sets of the panel. */
  readonly name: string;
  /** What is decided here. */
  readonly legend: string;
  /** What the tick says where there is one choice. */
  readonly tick: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice | undefined;
  readonly onChoose: (choice: Choice | undefined) => void;
}

export function ChoiceSet({ name, legend, tick, choices, chosen, onChoose }: ChoiceSetProps) {
  const [first] = choices;
  if (choices.length === 1 && first) {
    return (
      <label class="tick">
        <input
          type="checkbox"
          checked={chosen !== undefined}
          onChange={trusted(() => onChoose(chosen ? undefined : first))}
        />
        <span>
          <span class="pf-hidden">{legend}: </span>
          {tick}
        </span>
      </label>
    );
  }
  const radio = (choice: Choice | undefined) => (
    <label key={choice && nameOf(choice)}>
      <input
        type="radio"
        name={name}
        checked={choice === chosen}
        onChange={trusted(() => onChoose(choice))}
      />
      <span>{choice ? <Shown text={choice.label} limit={LIMIT} /> : 'Leave as it is'}</span>
    </label>
  );
  return (
    <fieldset class="choices">
      <legend class="pf-hidden">{legend}</legend>
      {radio(undefined)}
      {choices.map(radio)}
    </fieldset>
  );
}
