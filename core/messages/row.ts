// Sentences of the row rules.
import { brief, counted, grouped, listed } from '../text.ts';
import { blank, type Messages, oneOf, quoted, write } from './sentence.ts';

const PLAIN_AMOUNT: { readonly [kind: string]: string } = {
  cents: 'a whole number of cents, such as 50000 for 500 USD',
  dollars: 'a plain number with at most two decimals, such as 500.00',
};

export const rowMessages: Messages = {
  required: ({ about, value }) =>
    about.existing
      ? `${blank(value)}. Whether an existing customer (ps_customer_key) needs it is not known; better fill it in.`
      : `${blank(value)}, but the importer needs it. Fill it in.`,
  'exactly-one': ({ about }) => {
    const columns = about.columns as readonly string[];
    const filled = about.filled as readonly string[];
    return filled.length === 0
      ? `none is filled, the importer wants exactly one. Fill ${listed(columns, 'or')}.`
      : 'both are filled, the importer wants exactly one. Clear one.';
  },
  'at-least-one': ({ about }) =>
    `none is filled, the importer needs one. Fill ${listed(about.columns as readonly string[], 'or')}.`,
  'at-most-one': ({ level }) =>
    level === 'error'
      ? 'both are filled, the importer takes only one. Clear one.'
      : 'both are filled; one says it all, and which the importer takes is not known. Clear one.',
  'needs-companion': ({ about }) =>
    about.hasType
      ? 'there is a target_type but no target_key, so the reward would be tied to nothing. Fill in the target_key, or clear the target_type.'
      : 'there is a target_key but no target_type, so the importer cannot tell what the key is of. Write transaction or customer, or clear the target_key.',
  'invalid-email': ({ value, about }) =>
    about.odd
      ? `${quoted(value)} has an unusual domain. That is fine where addresses are anonymised; else write it as name@company.com.`
      : `${quoted(value)} is not an email address. Write it as name@company.com.`,
  'invalid-date': ({ value, about }) =>
    about.epoch
      ? `${quoted(value)} is a count of seconds or milliseconds (epoch time), not a date. Write the day as YYYY-MM-DD.`
      : `${quoted(value)} is not a date, or there is no such day. Write it as YYYY-MM-DD, or YYYY-MM-DD HH:MM.`,
  'ambiguous-date': ({ value, about }) =>
    `${quoted(value)} is ${String(about.dayFirst).slice(0, 10)} or ${String(about.monthFirst).slice(0, 10)}${
      about.both ? ', and other cells of the column go both ways' : ', and no cell of the column settles it'
    }. Say whether day or month comes first.`,
  'date-format': ({ value, about, fix }) =>
    `${quoted(value)} is not in the importer's date format${about.stated ? '' : ' (YYYY-MM-DD; PartnerStack does not say so for this column)'}.${write(fix)}`,
  'future-date': ({ value }) => `${quoted(value)} is still to come. Check the year, and day against month.`,
  'invalid-amount': ({ value, about }) =>
    `${quoted(value)} cannot be read as one number. Write ${PLAIN_AMOUNT[String(about.kind)]}.`,
  'currency-mismatch': ({ value, about }) =>
    `${quoted(value)} names another currency than the row, which is ${about.currency}. Mend the amount or the currency column.`,
  'amount-format': ({ value, about, fix }) =>
    `${quoted(value)} has signs or separators; the importer wants ${PLAIN_AMOUNT[String(about.kind)]}.${write(fix)}`,
  'amount-not-whole': ({ value, fix }) => `${quoted(value)} is no whole number of cents.${write(fix)}`,
  'amount-precision': ({ value, fix }) => `${quoted(value)} has more than two decimals.${write(fix)}`,
  'zero-amount': ({ value }) => `${quoted(value)} is zero. Check that the row is meant.`,
  'negative-amount': ({ value }) =>
    `${quoted(value)} is below zero. Whether the importer takes that is not known; check that the row is meant.`,
  'amount-range': ({ value }) =>
    `${quoted(value)} is beyond what PartnerStack takes (50,000,000,000 cents). Check the unit.`,
  'invalid-currency': ({ value, about }) =>
    about.code
      ? `${quoted(value)} should be written ${about.code}.`
      : `${quoted(value)} is not a currency code. Write the three letters of ISO 4217, such as USD.`,
  'minor-unit': ({ about }) =>
    `${about.currency} has ${about.digits === 0 ? 'no minor unit' : `${about.digits} decimals`} (first in row ${about.row}), and how PartnerStack counts its "cents" is not stated. Import one row first and look at the amount.`,
  'invalid-choice': ({ value, about, fix }) =>
    about.choice
      ? `${quoted(value)} should be written ${brief(String(about.choice))}.`
      : `${quoted(value)} is none of the values taken here: ${oneOf(about.choices as readonly string[])}.${write(fix)}`,
  'damaged-number': ({ value, about }) =>
    about.rounded
      ? `${quoted(value)} ends in 0 like another key of the column, as when a spreadsheet rounds long numbers. Compare with the source.`
      : `${quoted(value)} is what a spreadsheet leaves of a long number; digits are lost. Take the value from the source again, into a column formatted as text.`,
  'formula-error': ({ value }) =>
    `${quoted(value)} is the error of a formula. Mend the formula, then export again.`,
  placeholder: ({ value }) =>
    `${quoted(value)} would be imported as text. Leave the cell blank if nothing is meant.`,
  'stray-space': ({ value }) => `${quoted(value)} has blanks around it. Drop them; the safe fix does that.`,
  'invisible-character': ({ about, fix }) =>
    `the cell holds ${listed(about.names as readonly string[])} that nobody sees.${write(fix)}`,
  'broken-text': ({ value, fix }) =>
    `${quoted(value)} was read with the wrong encoding somewhere on its way.${write(fix) || ' Take the text from the source again.'}`,
  'too-long': ({ about }) =>
    `${counted(Number(about.length), 'character')}, the API takes ${grouped(String(about.limit))}. Shorten it.`,
  'key-too-short': ({ value }) =>
    `${quoted(value)} is shorter than the 4 characters the API takes. Use a longer key.`,
  'paid-reward': ({ about }) =>
    about.count === 1
      ? '1 reward is marked paid and will not come onto an invoice. That is right if it has been paid outside PartnerStack.'
      : `${counted(Number(about.count), 'reward')} are marked paid and will not come onto an invoice. That is right if they have been paid outside PartnerStack.`,
  'external-reward-unpaid': ({ about }) =>
    `the reward was made outside PartnerStack, but its status is ${about.status}: it will be invoiced. Write paid if it has been paid.`,
  'example-row': () => "this is the template's example row. Drop it; the safe fix does that.",
};
