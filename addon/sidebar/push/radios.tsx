// A question with one answer of several.
import type { ComponentChildren } from 'preact';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ComponentChildren;
  /** Why it cannot be chosen; blank: it can. */
  readonly closedBy?: string;
}

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
  readonly cards?: boolean;
}

export function Radios<Value extends string>({
  legend,
  name,
  options,
  value,
  onPick,
  cards = false,
}: RadiosProps<Value>) {
  return (
    <fieldset class={cards ? 'radios cards' : 'radios'}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class={option.value === value ? 'picked' : undefined}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={Boolean(option.closedBy)}
            onChange={() => onPick(option.value)}
          />
          <span>
            {option.label}
            {option.closedBy && <span class="closed"> {option.closedBy}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
