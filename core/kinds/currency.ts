// Currency cells: current ISO 4217 codes of money.
import { minorUnits } from '../currencies.ts';

/** Our own text for each code: engines find one cut from a file in a map only after hashing it anew each time. */
const codes = new Map(Array.from(minorUnits.keys(), (code) => [code, code]));

/** The code a cell stands for, case and inner blanks set right; undefined where it is no such code. */
export function readCurrency(text: string): string | undefined {
  return codes.get(text) ?? codes.get(text.replace(/\s/g, '').toUpperCase());
}
