// Which cells hold a formula, or may be filled by one that stands left of or above them: Sheets does not say how far
// such a formula reaches, and a value written into its area would break it. Pure: no service is called.

export type CellTest = (row: number, position: number) => boolean;

export function formulaCells(formulas: readonly (readonly string[])[]): CellTest {
  let reach = Infinity;
  /** By row: the first position that a formula in or above this row may fill. */
  const filled = formulas.map((cells) => {
    const first = cells.findIndex((formula) => SPILLS.test(formula));
    if (first >= 0) reach = Math.min(reach, first + 1);
    return reach;
  });
  return (row, position) =>
    (formulas[row - 1]?.[position - 1] ?? '') !== '' || position >= (filled[row - 1] ?? reach);
}

/** Functions that fill more than their own cell, and arrays in braces. */
const SPILLS =
  /^=\s*\{|\b(?:array_?formula|array_constrain|query|import(?:range|data|html|xml|feed)|filter|sortn?|unique|split|transpose|flatten|sequence|randarray|map|byrow|bycol|makearray|scan|[hv]stack|wrap(?:rows|cols)|choose(?:rows|cols)|to(?:row|col)|googlefinance|frequency|trend|growth|linest|logest|m(?:inverse|mult|unit))\s*\(/i;
