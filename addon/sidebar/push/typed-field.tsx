// A number that the user types in.
import { useId } from 'preact/hooks';

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

export function TypedField({ label, value, onType }: TypedFieldProps) {
  const id = useId();
  return (
    <div class="typed">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
