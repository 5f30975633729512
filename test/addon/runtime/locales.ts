// What a spreadsheet's locale decides: how a typed date or number is read, and how numbers are shown.

export interface LocaleRules {
  /** Of dates with slashes or dots. */
  readonly order: 'month-first' | 'day-first';
  readonly date: string;
  readonly decimal: '.' | ',';
  readonly group: ',' | '.' | '\u00a0';
  readonly currency: string;
  /** How false and true are shown. */
  readonly booleans: readonly [string, string];
}

export const locales = {
  en_US: {
    order: 'month-first',
    date: 'm/d/yyyy',
    decimal: '.',
    group: ',',
    currency: '$',
    booleans: ['FALSE', 'TRUE'],
  },
  en_GB: {
    order: 'day-first',
    date: 'dd/mm/yyyy',
    decimal: '.',
    group: ',',
    currency: '£',
    booleans: ['FALSE', 'TRUE'],
  },
  de_DE: {
    order: 'day-first',
    date: 'dd.mm.yyyy',
    decimal: ',',
    group: '.',
    currency: '€',
    booleans: ['FALSCH', 'WAHR'],
  },
  fr_FR: {
    order: 'day-first',
    date: 'dd/mm/yyyy',
    decimal: ',',
    group: '\u00a0',
    currency: '€',
    booleans: ['FAUX', 'VRAI'],
  },
} as const satisfies { [name: string]: LocaleRules };

export type Locale = keyof typeof locales;
