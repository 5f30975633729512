// What a spreadsheet program makes of a cell, and what can be told of it afterwards: the cases as data.

/** The value is another, and nothing in the cell shows it: no check can tell. */
export const UNSEEN = 'nothing, no trace is left';
/** A key or a text may look like that: no check judges it. */
export const UNJUDGED = 'nothing, it may be meant so';
/** The value reads as it did. */
export const AS_GOOD = 'nothing, it means the same';

/**
 * `file`: what the check says of the cell in the CSV that comes back. `sheet`: what the add-on says of the same
 * cell in the sheet, where it holds more than the text; left out, where that is the same.
 */
export type DamagedCell = readonly [typed: string, back: string, file: string, sheet?: string];

export interface Damage {
  readonly what: string;
  /** `type.column` */
  readonly column: string;
  /** The rows of one file. */
  readonly cells: readonly DamagedCell[];
  readonly program?: Program;
}

/**
 * english, german: a program of that language opens a CSV with "Detect special numbers" and saves it as CSV.
 * xlsx: the same in English, saved as a workbook before it becomes a CSV.
 */
export type Program = 'english' | 'german' | 'xlsx';

const HELD = 'error shown-differs';
const DAMAGED_AND_HELD = `error damaged-number + ${HELD}`;

export const damages: readonly Damage[] = [
  // Keys
  {
    what: 'zeros in front of a key',
    column: 'transactions.customer_key',
    cells: [['00123', '123', UNSEEN]],
  },
  {
    what: 'two keys that differ by zeros in front',
    column: 'customers.customer_key',
    cells: [
      ['00123', '123', UNSEEN],
      ['123', '123', 'warning duplicate-key'],
    ],
  },
  {
    what: 'two keys that differ by a zero at the end',
    column: 'transactions.key',
    cells: [
      ['2024.10', '2024.1', UNSEEN],
      ['2024.1', '2024.1', 'error duplicate-key'],
    ],
  },
  {
    what: 'a plus sign, a comma or a blank in a key',
    column: 'transactions.customer_key',
    cells: [
      ['+15551234', '15551234', UNSEEN],
      ['10,234', '10234', UNSEEN],
      [' 4711', '4711', UNSEEN],
    ],
  },
  {
    what: 'a key that looks like a number with an exponent',
    column: 'transactions.customer_key',
    cells: [
      ['1e3', '1.00E+03', 'error damaged-number', DAMAGED_AND_HELD],
      ['12E5', '1.20E+06', 'error damaged-number', DAMAGED_AND_HELD],
      ['123E-3', '1.23E-01', 'error damaged-number', DAMAGED_AND_HELD],
      ['1E400', '1.79769313486232E+308', 'error damaged-number', DAMAGED_AND_HELD],
      ['4e2f', '4e2f', AS_GOOD],
    ],
  },
  {
    what: 'a key that looks like a number with an exponent',
    column: 'transactions.customer_key',
    program: 'german',
    cells: [['1e3', '1,00E+03', 'error damaged-number', DAMAGED_AND_HELD]],
  },
  {
    what: 'keys of 16 digits',
    column: 'transactions.key',
    cells: [
      ['4111111111111111', '4111111111111111', AS_GOOD, DAMAGED_AND_HELD],
      ['4111111111111112', '4111111111111112', AS_GOOD, DAMAGED_AND_HELD],
    ],
  },
  {
    what: 'two keys of 16 digits that differ in the last one',
    column: 'transactions.key',
    program: 'xlsx',
    cells: [
      ['4111111111111111', '4111111111111110', UNSEEN, DAMAGED_AND_HELD],
      ['4111111111111112', '4111111111111110', 'error duplicate-key', DAMAGED_AND_HELD],
    ],
  },
  {
    what: 'different keys of 16 digits',
    column: 'transactions.key',
    program: 'xlsx',
    cells: [
      ['4111111111111111', '4111111111111110', 'warning damaged-number', DAMAGED_AND_HELD],
      ['4222222222222222', '4222222222222220', 'warning damaged-number', DAMAGED_AND_HELD],
    ],
  },
  {
    what: 'a key of 20 digits',
    column: 'transactions.key',
    cells: [['12345678901234567890', '1.23456789012346E+019', 'error damaged-number', DAMAGED_AND_HELD]],
  },
  {
    what: 'a key of 20 digits',
    column: 'transactions.key',
    program: 'german',
    cells: [['12345678901234567890', '1,23456789012346E+019', 'error damaged-number', DAMAGED_AND_HELD]],
  },
  {
    what: 'a key that looks like a date, a time or a share',
    column: 'transactions.customer_key',
    cells: [
      ['3/4/2025', '03/04/25', UNJUDGED, HELD],
      ['10:30', '10:30:00 AM', UNJUDGED, HELD],
      ['50%', '50.00%', UNJUDGED, HELD],
    ],
  },
  {
    what: 'a key that looks like a date, a time or a share',
    column: 'transactions.customer_key',
    program: 'german',
    cells: [
      ['3.4.2025', '03.04.25', UNJUDGED, HELD],
      ['10:30', '10:30:00', UNJUDGED, HELD],
      ['50%', '50,00\u00a0%', 'warning invisible-character', `warning invisible-character + ${HELD}`],
    ],
  },
  {
    what: 'a key that looks like true or false',
    column: 'transactions.customer_key',
    cells: [['true', 'TRUE', UNJUDGED]],
  },
  {
    what: 'a key or a name that looks like a formula',
    column: 'transactions.customer_key',
    cells: [
      ['=Maya', '#NAME?', 'error formula-error'],
      ['=A1+', 'Err:520', 'error formula-error'],
      ['=1/0', '#DIV/0!', 'error formula-error'],
      ['=1000+1', '1001', UNSEEN],
      ['=HYPERLINK("https://example.com";"acct_9")', 'acct_9', UNSEEN],
      ['@acct', '@acct', AS_GOOD],
      ['-acct', '-acct', AS_GOOD],
    ],
  },

  // Amounts
  {
    what: 'dollars as a program writes them',
    column: 'transactions.amount_in_dollars',
    cells: [
      ['1234.50', '1234.5', AS_GOOD],
      ['100.', '100', AS_GOOD],
      ['.50', '0.5', AS_GOOD],
      ['+5', '5', AS_GOOD],
    ],
  },
  {
    what: 'dollars as people write them',
    column: 'transactions.amount_in_dollars',
    cells: [
      ['1,234.56', '1234.56', AS_GOOD],
      ['(12.50)', '-12.5', 'warning negative-amount'],
      ['$12.50', '$12.50', 'error amount-format'],
      ['12,50', '12,50', 'error amount-format'],
      ['1.234,56', '1.234,56', 'error invalid-amount'],
      ['€12.50', '€12.50', 'error currency-mismatch'],
    ],
  },
  {
    what: 'dollars as people write them',
    column: 'transactions.amount_in_dollars',
    program: 'german',
    cells: [
      ['1234,50', '1234,5', 'error amount-format'],
      ['1.234,56', '1234,56', 'error amount-format'],
      ['12,50 €', '12,5', 'error amount-format'],
      ['(12,50)', '-12,5', 'error amount-format + warning negative-amount'],
    ],
  },
  {
    what: 'a decimal point that is read as a separator of thousands',
    column: 'transactions.amount_in_dollars',
    program: 'german',
    cells: [
      ['1.234', '1234', UNSEEN],
      ['12.50', '12.50', AS_GOOD],
    ],
  },
  {
    what: 'cents with separators',
    column: 'transactions.amount_in_cents',
    cells: [
      ['12.00', '12', AS_GOOD],
      ['1,234', '1234', AS_GOOD],
    ],
  },
  {
    what: 'an amount that is or becomes a number with an exponent',
    column: 'transactions.amount_in_cents',
    cells: [
      ['1e3', '1.00E+03', 'error damaged-number', DAMAGED_AND_HELD],
      ['123456789012345678', '1.23456789012346E+017', 'error damaged-number', DAMAGED_AND_HELD],
    ],
  },
  {
    what: 'an amount that is or becomes a number with an exponent',
    column: 'transactions.amount_in_cents',
    program: 'german',
    cells: [['1e3', '1,00E+03', 'error damaged-number', DAMAGED_AND_HELD]],
  },
  {
    what: 'more decimals than are shown',
    column: 'transactions.amount_in_dollars',
    cells: [
      [
        '123456.123456789012',
        '123456.123456789',
        'error amount-precision',
        `error amount-precision + ${HELD}`,
      ],
    ],
  },
  {
    what: 'an amount that is no amount',
    column: 'transactions.amount_in_dollars',
    cells: [
      ['50%', '50.00%', 'error invalid-amount', `error invalid-amount + ${HELD}`],
      ['3/4/2025', '03/04/25', 'error invalid-amount', `error invalid-amount + ${HELD}`],
      ['true', 'TRUE', 'error invalid-amount'],
      ['=1/0', '#DIV/0!', 'error formula-error'],
    ],
  },

  // Dates. In a sheet the real date behind the text settles day and month.
  {
    what: 'a date in the importer’s format',
    column: 'transactions.created_at',
    cells: [
      ['2024-01-02', '2024-01-02', AS_GOOD],
      ['2024-1-2', '2024-01-02', AS_GOOD],
      ['2024-01-02 09:20', '2024-01-02 09:20:00', 'error date-format'],
      ['2024-01-02T09:20:33', '2024-01-02T09:20:33', 'error date-format'],
      ['2024-01-02T09:20:00Z', '2024-01-02T09:20:00Z', 'error date-format'],
      ['20240102', '20240102', 'error date-format'],
      ['45293', '45293', 'error date-format'],
      ['2024-02-30', '2024-02-30', 'error invalid-date'],
    ],
  },
  {
    what: 'a date with slashes',
    column: 'transactions.created_at',
    cells: [['1/2/2024', '01/02/24', 'error ambiguous-date', 'error date-format']],
  },
  {
    what: 'a date with slashes beside one that only day first can be',
    column: 'transactions.created_at',
    cells: [
      ['1/2/2024', '01/02/24', 'error date-format'],
      ['13/2/2024', '13/2/2024', 'error date-format'],
    ],
  },
  {
    what: 'a date with slashes',
    column: 'transactions.created_at',
    program: 'german',
    cells: [['1/2/2024', '1/2/2024', 'error ambiguous-date']],
  },
  {
    what: 'a date with dots',
    column: 'transactions.created_at',
    program: 'german',
    cells: [['1.2.2024', '01.02.24', 'error ambiguous-date', 'error date-format']],
  },
  {
    what: 'a date with dots beside one that only day first can be',
    column: 'transactions.created_at',
    program: 'german',
    cells: [
      ['1.2.2024', '01.02.24', 'error date-format'],
      ['13.2.2024', '13.02.24', 'error date-format'],
    ],
  },
  {
    what: 'a month’s name that becomes a number',
    column: 'transactions.created_at',
    cells: [['Mar 5, 2024', '03/05/24', 'error ambiguous-date', 'error date-format']],
  },
  {
    what: 'a month’s name that becomes a number',
    column: 'transactions.created_at',
    program: 'german',
    cells: [['5. März 2024', '05.03.24', 'error ambiguous-date', 'error date-format']],
  },
  {
    what: 'a month that becomes its first day',
    column: 'transactions.created_at',
    cells: [['Jan 2024', '01/01/24', 'error date-format']],
  },
  {
    what: 'a date on another type, where the format is not stated',
    column: 'customers.created_at',
    cells: [['2024-01-02 09:20', '2024-01-02 09:20:00', 'warning date-format']],
  },

  // Choices
  {
    what: 'true and false',
    column: 'rewards.is_external',
    cells: [
      ['true', 'TRUE', 'warning invalid-choice'],
      ['false', 'FALSE', 'warning invalid-choice'],
    ],
  },
  {
    what: 'true and false',
    column: 'rewards.is_external',
    program: 'german',
    cells: [
      ['true', 'true', AS_GOOD],
      ['wahr', 'WAHR', 'error invalid-choice'],
    ],
  },

  // Text
  {
    what: 'letters of all alphabets and line breaks',
    column: 'leads.notes',
    cells: [
      ['Zoë, Łukasz, 田中', 'Zoë, Łukasz, 田中', AS_GOOD],
      ['she said "no"', 'she said "no"', AS_GOOD],
      ['first\r\nsecond', 'first\nsecond', AS_GOOD],
      ['one\ttwo', 'one\ttwo', 'warning invisible-character', AS_GOOD],
      ["'quoted", "'quoted", AS_GOOD],
    ],
  },
  {
    what: 'a text that looks like a number or a share',
    column: 'customers.name',
    cells: [
      ['007', '7', UNSEEN],
      ['7.10', '7.1', UNSEEN],
      ['10%', '10.00%', UNJUDGED],
      ['1e3', '1.00E+03', UNJUDGED],
      ['9/11/2001', '09/11/01', UNJUDGED],
      ['=Maya', '#NAME?', 'error formula-error'],
    ],
  },
];
