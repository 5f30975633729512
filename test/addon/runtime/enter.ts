// What Sheets makes of a text that is typed, pasted or given to setValues: numbers, dates, booleans or the text.
import { type Locale, type LocaleRules, locales } from './locales.ts';
import { serialOf } from './serials.ts';
import type { Cell } from './state.ts';

/** Changes the cell as typing into it would. */
export function enter(cell: Cell, text: string, locale: Locale): void {
  delete cell.formula;
  if (text === '') {
    delete cell.value;
    return;
  }
  if (cell.format === '@') {
    cell.value = text;
    return;
  }
  if (text.startsWith('=')) {
    cell.formula = text;
    delete cell.value;
    return;
  }
  const read = text.startsWith("'") ? { value: text.slice(1) } : readTyped(text.trim(), locales[locale]);
  cell.value = read?.value ?? text;
  if (read?.format && cell.format === undefined) cell.format = read.format;
}

function readTyped(text: string, rules: LocaleRules): Pick<Cell, 'value' | 'format'> | undefined {
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  return readNumber(text, rules) ?? readDate(text, rules);
}

/** 15 digits are kept: a 16-digit key loses its last one (support.microsoft.com/kb/269370, the same in Sheets). */
function readNumber(
  text: string,
  { decimal, group, currency }: LocaleRules,
): Pick<Cell, 'value' | 'format'> | undefined {
  const percent = text.endsWith('%');
  const money = text.startsWith(currency);
  const bare = text.slice(money ? currency.length : 0, percent ? -1 : undefined);
  const grouped = bare.includes(group);
  const plain = bare.split(group).join('').replace(decimal, '.');
  if (grouped && !new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`).test(bare))
    return undefined;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(Number(plain).toPrecision(15));
  if (percent) return { value: number / 100, format: plain.includes('.') ? '0.00%' : '0%' };
  if (money) return { value: number, format: `${currency}#,##0.00` };
  // Unverified on Sheets; LibreOffice shows a typed 1e5 as 1.00E+05.
  if (/e/i.test(plain)) return { value: number, format: '0.00E+00' };
  if (grouped) return { value: number, format: plain.includes('.') ? '#,##0.00' : '#,##0' };
  return { value: number };
}

const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

function readDate(text: string, rules: LocaleRules): Pick<Cell, 'value' | 'format'> | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  const yearLast = YEAR_LAST.exec(text);
  if (yearFirst) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers(yearFirst.slice(1));
    return dateCell(serialOf(year, month, day, hour, minute, second), 'yyyy-mm-dd', yearFirst[4]);
  }
  if (yearLast) {
    const [first = 0, , second = 0, year = 0, hour = 0, minute = 0, seconds = 0] = numbers(yearLast.slice(1));
    const [month, day] = rules.order === 'month-first' ? [first, second] : [second, first];
    return dateCell(serialOf(year, month, day, hour, minute, seconds), rules.date, yearLast[5]);
  }
  return undefined;
}

function numbers(parts: readonly (string | undefined)[]): number[] {
  return parts.map((part) => Number(part ?? 0));
}

function dateCell(serial: number | undefined, format: string, hour: string | undefined) {
  return serial === undefined ? undefined : { value: serial, format: hour ? `${format} hh:mm` : format };
}
