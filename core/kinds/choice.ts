// Cells that take one of a few values.

/** The choice a cell stands for, or undefined; equal to the text only where the spelling is the importer's. */
export function readChoice(text: string, choices: readonly string[]): string | undefined {
  if (choices.includes(text)) return text;
  const lower = text.toLowerCase();
  return choices.find((choice) => choice.toLowerCase() === lower);
}
