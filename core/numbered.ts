// Gives a few texts that come back often a number from 1 on, so that a number can be kept in their place.

export interface Numbered {
  /** Case does not count; the first spelling stays. */
  number(text: string): number;
  /** Undefined: no text has this number. */
  text(number: number): string | undefined;
}

export function createNumbered(): Numbered {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    number(text) {
      const fold = text.toLowerCase();
      const known = numbers.get(fold) ?? texts.push(text);
      numbers.set(fold, known);
      return known;
    },
    text: (number) => texts[number - 1],
  };
}
