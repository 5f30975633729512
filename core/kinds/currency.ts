// Currency cells: current ISO 4217 codes of money.
import { minorUnits } from '../currencies.ts';

/** The code a cell stands for, case and inner blanks set right; undefined where it is no such code. */
export function readCurrency(text: string): string | undefined {
  if (minorUnits.has(text)) return text;
  const code = text.replace(/\s/g, '').toUpperCase();
  return minorUnits.has(code) ? code : undefined;
}
