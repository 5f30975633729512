// The names of a pasted header row: from a CSV, a sheet's row, or a list with a name a line.

const CELLS = /"(?:[^"]|"")*"|[^,]+/g;

export function headerRow(text: string): string[] {
  const cells = /[\t\r\n]/.test(text.trim()) ? text.split(/[\t\r\n]+/) : (text.match(CELLS) ?? []);
  const names = cells.map((cell) => unquoted(cell.trim()).trim());
  return Array.from(new Set(names)).filter((name) => name !== '');
}

function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell;
}
