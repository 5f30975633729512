// What a key does on the cells while none is edited.

export type KeyAction =
  | { readonly move: readonly [rows: number, columns: number] }
  /** With the text the editor starts with; without one it starts with the cell's own. */
  | { readonly edit: string | undefined }
  | { readonly clear: true };

const FAR = 1_000_000;

export function keyAction(event: KeyboardEvent, page: number): KeyAction | undefined {
  const { key, ctrlKey, metaKey, altKey } = event;
  const jump = ctrlKey || metaKey;
  const step = jump ? FAR : 1;
  switch (key) {
    case 'ArrowUp':
      return { move: [-step, 0] };
    case 'ArrowDown':
      return { move: [step, 0] };
    case 'ArrowLeft':
      return { move: [0, -step] };
    case 'ArrowRight':
      return { move: [0, step] };
    case 'PageUp':
      return { move: [-page, 0] };
    case 'PageDown':
      return { move: [page, 0] };
    case 'Home':
      return { move: [jump ? -FAR : 0, -FAR] };
    case 'Enter':
    case 'F2':
      return { edit: undefined };
    case 'Delete':
    case 'Backspace':
      return { clear: true };
  }
  return key.length === 1 && !jump && !altKey ? { edit: key } : undefined;
}
