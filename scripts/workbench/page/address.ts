// Places in the sheet and their names.

/** 1-based, as everywhere. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export function nameOf({ row, column }: Spot): string {
  return letters(column) + row;
}
