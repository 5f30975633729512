// A question with one answer of several.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** More about it, which is not its name. */
  readonly about?: ComponentChildren;
  /** Why it cannot be chosen; blank: it can. */
  readonly closedBy?: string;
}

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

export function Radios<Value extends string>({ legend, name, options, value, onPick }: RadiosProps<Value>) {
  const id = useId();
  return (
    <fieldset class="radios">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class={classOf(option, option.value === value)}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={Boolean(option.closedBy)}
            aria-labelledby={`${id}-${option.value}`}
            aria-describedby={option.about ? `${id}-${option.value}-about` : undefined}
            onChange={() => onPick(option.value)}
          />
          <span>
            <span class="name" id={`${id}-${option.value}`}>
              {option.label}
            </span>
            <span id={`${id}-${option.value}-about`}>{option.about}</span>
            {option.closedBy && <span class="closed">{option.closedBy}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function classOf({ about }: Option<string>, isPicked: boolean): string {
  return `${about ? 'card' : ''} ${isPicked ? 'picked' : ''}`.trim();
}
