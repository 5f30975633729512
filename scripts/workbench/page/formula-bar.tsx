// The selected cell's address and its whole value, to be read or edited.
import { useLayoutEffect, useState } from 'preact/hooks';
import { nameOf, type Spot } from './address.ts';

interface FormulaBarProps {
  readonly selected: Spot;
  readonly text: string;
  readonly onEnter: (text: string) => void;
}

export function FormulaBar({ selected, text, onEnter }: FormulaBarProps) {
  const name = nameOf(selected);
  const [draft, setDraft] = useState(text);
  useLayoutEffect(() => setDraft(text), [name, text]);
  return (
    <form
      class="formula-bar"
      onSubmit={(event) => {
        event.preventDefault();
        // Leaving the field keeps what was typed.
        document.getElementById('grid')?.focus();
      }}
    >
      <output>{name}</output>
      <input
        aria-label={`Value of ${name}`}
        value={draft}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => draft !== text && onEnter(draft)}
      />
    </form>
  );
}
