// The names of a pasted header row: from a CSV, a sheet's row, or a list with a name a line.

export function headerRow(text: string): string[] {
  const separator = /[\t\r\n]/.test(text.trim()) ? /[\t\r\n]+/ : ',';
  const names = text.split(separator).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  return Array.from(new Set(names)).filter((name) => name !== '');
}
