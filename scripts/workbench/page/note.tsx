// The note of the cell under the pointer, else of the selected one, beside that cell.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Spot } from './address.ts';

interface NoteProps {
  readonly text: string;
  readonly at: Spot;
  /** Changes when the cells have moved. */
  readonly seen: string;
}

const GAP = 6;

export function Note({ text, at, seen }: NoteProps) {
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = note;
    const cell = document.getElementById(`cell-${at.row}-${at.column}`)?.getBoundingClientRect();
    const box = current?.parentElement?.getBoundingClientRect();
    if (!current) return;
    current.hidden = !cell || !box || cell.top < box.top || cell.top > box.bottom;
    if (current.hidden || !cell || !box) return;
    const { offsetWidth: width, offsetHeight: height } = current;
    const isWide = cell.right + GAP + width <= box.right;
    current.style.left = `${isWide ? cell.right + GAP : Math.max(box.left, cell.left - GAP - width)}px`;
    current.style.top = `${Math.max(box.top, Math.min(cell.top, box.bottom - height - GAP))}px`;
  }, [text, at.row, at.column, seen]);
  return (
    <div ref={note} id="note" class="note" role="note">
      {text}
    </div>
  );
}
