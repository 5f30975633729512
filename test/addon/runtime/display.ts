// The text Sheets shows for a cell: its value under its number format and the spreadsheet's locale.
import { type Locale, type LocaleRules, locales } from './locales.ts';
import { wallOf } from './serials.ts';
import type { Cell } from './state.ts';

export function shownText({ value, format }: Cell, locale: Locale): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return locales[locale].booleans[value ? 1 : 0];
  if (format === undefined || format === '@') return general(value, locales[locale]);
  return isDateFormat(format) ? dateText(value, format) : numberText(value, format, locales[locale]);
}

export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[yd]|h+:m/i.test(format);
}

/** From 1e15 on Sheets shows an exponent (unverified); fractions have ten digits. */
function general(value: number, { decimal }: LocaleRules): string {
  if (Math.abs(value) >= 1e15) return scientific(value, 5, decimal);
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(10))).replace('.', decimal);
}

function scientific(value: number, decimals: number, decimal: string): string {
  const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
  const digits = exponent.slice(1);
  return `${mantissa.replace('.', decimal)}E${exponent[0]}${digits.length < 2 ? `0${digits}` : digits}`;
}

const NUMBER_FORMAT = /^([^#0]*)(#,##)?(0+)(\.(0+))?(E\+00|\s?%)?([^#0]*)$/;

function numberText(value: number, format: string, { decimal, group }: LocaleRules): string {
  const match = NUMBER_FORMAT.exec(format);
  if (!match) throw new Error(`fake: number format ${format} is not modelled`);
  const [, before = '', grouping, zeros = '', , decimals = '', kind, after = ''] = match;
  if (kind === 'E+00') return scientific(value, decimals.length, decimal);
  const fixed = Math.abs(kind?.endsWith('%') ? value * 100 : value).toFixed(decimals.length);
  const [integer = '', fraction] = fixed.split('.');
  const whole = integer.padStart(zeros.length, '0');
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  const sign = value < 0 ? '-' : '';
  return `${sign}${before}${grouped}${fraction ? decimal + fraction : ''}${kind ?? ''}${after}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An m after the hour stands for minutes. */
function dateText(serial: number, format: string): string {
  const wall = wallOf(serial);
  const isHalved = /am\/pm/i.test(format);
  let afterHour = false;
  return format.replace(/am\/pm|yyyy|yy|mmm|mm|m|dd|d|hh|h|ss/gi, (token) => {
    const letter = token.charAt(0).toLowerCase();
    const hour = wall.getUTCHours();
    if (letter === 'a') return hour < 12 ? 'AM' : 'PM';
    if (letter === 'h') afterHour = true;
    if (letter === 'y') return String(wall.getUTCFullYear()).slice(-token.length);
    if (letter === 'm' && token.length === 3) return MONTHS[wall.getUTCMonth()] ?? '';
    const month = afterHour ? wall.getUTCMinutes() : wall.getUTCMonth() + 1;
    const numbers = {
      m: month,
      d: wall.getUTCDate(),
      h: isHalved ? hour % 12 || 12 : hour,
      s: wall.getUTCSeconds(),
    };
    return String(numbers[letter as keyof typeof numbers]).padStart(token.length, '0');
  });
}
