// Edits one cell in its place: Enter and Tab keep, Escape gives up.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Ends an edit; without a text nothing is kept. Then the selection moves by so many rows and columns. */
export type Finish = (text: string | undefined, rows: number, columns: number) => void;

export function CellEditor({ text, finish }: { text: string; finish: Finish }) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.setSelectionRange(text.length, text.length);
  }, [text]);
  const once: Finish = (...end) => {
    // The focus that leaves with the editor is no second end.
    if (done.current) return;
    done.current = true;
    finish(...end);
  };
  return (
    <input
      ref={input}
      class="editor"
      aria-label="Cell"
      defaultValue={text}
      spellcheck={false}
      autocomplete="off"
      onBlur={({ currentTarget }) => once(currentTarget.value, 0, 0)}
      onKeyDown={(event) => {
        const { value } = event.currentTarget;
        if (event.key === 'Enter') once(value, event.shiftKey ? -1 : 1, 0);
        else if (event.key === 'Tab') once(value, 0, event.shiftKey ? -1 : 1);
        else if (event.key === 'Escape') once(undefined, 0, 0);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
