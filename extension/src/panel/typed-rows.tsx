// Asks for the number of rows before a file with errors in its money goes, as it is or with the fixes.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { counted, grouped } from '../../../ui/index.ts';
import { rowNumber } from './row-number.ts';
import { trusted } from './trusted.ts';

interface TypedRowsProps {
  readonly rows: number;
  readonly wrong: number;
  /** It goes with the fixes. */
  readonly fixed: boolean;
  readonly onRight: () => void;
  readonly onBack: () => void;
}

export function TypedRows({ rows, wrong, fixed, onRight, onBack }: TypedRowsProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  // Before the next key is pressed.
  useLayoutEffect(() => input.current?.focus(), []);

  const compare = () => {
    const typed = input.current?.value ?? '';
    const number = rowNumber(typed);
    if (number === rows) return onRight();
    setProblem(
      number === undefined
        ? `Type the number of rows in digits: ${grouped(rows)}.`
        : `${fixed ? 'The fixed file' : 'This file'} has ${counted(rows, 'row')}, not ${grouped(number)}.`,
    );
    input.current?.focus();
  };

  // No form: a script could submit one, and the browser would call that event the user's own.
  return (
    <div class="typed">
      <label for={id}>
        {counted(wrong, 'row has', 'rows have')} errors in amounts or currency
        {fixed ? ' after the fixes too' : ''}. PartnerStack may refuse them or take wrong amounts. Type the
        number of rows in {fixed ? 'the fixed' : 'this'} file ({grouped(rows)}) to upload it
        {fixed ? ' with these errors' : ' as it is'}.
      </label>
      <input
        id={id}
        ref={input}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-describedby={`${id}-problem`}
        onKeyDown={trusted((event: KeyboardEvent) => {
          if (event.key === 'Enter') compare();
        })}
      />
      <button type="button" class="main" onClick={trusted(compare)}>
        {fixed ? 'Upload fixed' : 'Upload as is'}
      </button>
      <button type="button" onClick={trusted(onBack)}>
        Back
      </button>
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}
