// Puts a sentence together: where, what was found, what is wanted, how to mend it.
import type { About } from '../rule.ts';
import { brief, listed } from '../text.ts';
import type { Fix, Issue, Scope } from '../types.ts';

/** What a sentence may draw on. */
export interface Finding extends Omit<Issue, 'message'> {
  readonly about: About;
}

export type Message = (finding: Finding) => string;
export type Messages = { readonly [rule: string]: Message };

/** "Row 7, created_at: " */
export function place(finding: Finding, scope: Scope, once: boolean): string {
  const { row, column } = finding;
  if (scope === 'header') return column ? `Header, ${shown(column)}: ` : 'Header: ';
  if (once) return column ? `${shown(column)}: ` : 'File: ';
  return column ? `Row ${row}, ${shown(column)}: ` : `Row ${row}: `;
}

/** Joined columns as people say them. */
function shown(column: string): string {
  return listed(column.split(' | ').map(brief));
}

/** The text found, in quotes, on one line and not too long. */
export function quoted(text: string | undefined): string {
  return `"${brief(text ?? '')}"`;
}

/** "the cell is blank", or what in it counts as blank. */
export function blank(value: string | undefined): string {
  return value?.trim() ? `${quoted(value)} counts as blank` : 'the cell is blank';
}

/** " Write 2024-03-15." or " Write 1250 (…) or 13 (…)."; nothing where there is no fix. */
export function write(fix: Fix | undefined): string {
  if (!fix || fix.choices.length === 0) return '';
  return ` Write ${listed(
    fix.choices.map(({ label }) => label),
    'or',
  )}.`;
}

/** Which the value may be: all of a short list, the first ones of a long one. */
export function oneOf(values: readonly string[]): string {
  const most = 8;
  const words = values.map(brief);
  if (words.length <= most) return listed(words, 'or');
  return `${words.slice(0, most).join(', ')} or one of ${values.length - most} more`;
}
