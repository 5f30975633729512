// Reads a number of rows as people type it: with or without separators between the thousands.

const PLAIN = /^\d{1,15}$/;
const SEPARATED = /^\d{1,3}([,.' \u00a0\u202f])\d{3}(?:\1\d{3})*$/;

/** Undefined: it is no whole number. */
export function rowNumber(text: string): number | undefined {
  const typed = text.trim();
  return PLAIN.test(typed) || SEPARATED.test(typed) ? Number(typed.replace(/\D/g, '')) : undefined;
}
