// Sheet only: the cell holds more than it shows, and an export carries what is shown.
import { readDate } from '../dates.ts';
import { readAmount } from '../money.ts';
import { oneFix } from '../one-fix.ts';
import { atCell, eachCell } from '../place.ts';
import type { Cell, Rule } from '../rule.ts';

const SHOW_ALL = 'show the whole value: set the number format of the column';

export const shownDiffers: Rule = {
  id: 'shown-differs',
  scope: 'sheet',
  level: 'error',
  title: 'Cells that hold more than they show',
  start(table, report) {
    const { typed } = table;
    if (!typed) return;
    return eachCell(
      table,
      ['cents', 'dollars', 'identifier', 'date'],
      (row, cell) => {
        const held = typed(row.row, cell.position);
        if (held === undefined || carries(cell, held)) return;
        report({
          ...atCell(row, cell),
          about: { held },
          fix: () => oneFix('suggested', 'column', 'number-format', SHOW_ALL),
        });
      },
      'damaged too',
    );
  },
};

function carries({ text, column }: Cell, held: string): boolean {
  if (text === held) return true;
  if (column?.kind === 'identifier') return text.replace(/^0+(?=\d)/, '') === held;
  if (column?.kind === 'date') {
    const read = readDate(text);
    if (read.as === 'none') return false;
    const readings = read.as === 'two' ? [read.dayFirst, read.monthFirst] : [read.on];
    return readings.some((reading) => reading.text === held);
  }
  const shown = readAmount(text);
  return (shown.as === 'plain' || shown.as === 'dressed') && bare(shown.number) === bare(held);
}

/** A decimal number without needless zeros. */
function bare(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}
