// Sentences of the table and sheet rules.
import { fromCents } from '../money.ts';
import { counted, grouped, listed } from '../text.ts';
import { blank, type Messages, quoted } from './sentence.ts';

export const tableMessages: Messages = {
  'duplicate-key': ({ value, level, about }) => {
    const again = `${quoted(value)} stands in row ${about.first} already.`;
    if (about.type === 'transactions') {
      return `${again} PartnerStack records a transaction key once. Give each transaction its own key, or drop the row.`;
    }
    if (about.type === 'partners' && level === 'error') {
      return `${again} No two partners share a key. Give this partner another one.`;
    }
    return `${again} Check that both rows are meant.`;
  },
  'duplicate-email': ({ value, about }) => {
    const again = `${quoted(value)} stands in row ${about.first} already.`;
    if (about.type === 'partners')
      return `${again} The later row probably updates the partner of the earlier one.`;
    return about.clash
      ? `${again} Each customer needs an email of its own: this row would fail. Change or drop it.`
      : `${again} One of the two names an existing customer, so this may be meant.`;
  },
  'duplicate-row': ({ about }) =>
    `every cell is as in row ${about.first}. Imported twice, it counts twice. Drop it unless that is meant.`,
  'near-duplicate': ({ about }) =>
    `same customer, amount, currency and day as row ${about.first}, under another key. Fine if there were two payments.`,
  'missing-key': ({ about, fix, value }) => {
    const made =
      fix?.do === 'set'
        ? ` "${fix.choices[0]?.label}" can be made from the row, but editing the row later makes another key.`
        : '';
    const column =
      fix?.do === 'column'
        ? ' Keys can be made from the rows, but editing a row later makes another key.'
        : '';
    return about.absent
      ? `without this column, importing the file twice records every transaction twice. Add your invoice or charge numbers.${column}`
      : `${blank(value)}: importing the row twice records it twice. Fill in the invoice or charge number.${made}`;
  },
  'missing-group': ({ about }) =>
    `${counted(Number(about.count), 'partner')} without a group will land in the default group. Name the group if that is not meant.`,
  'missing-provider-key': ({ about }) =>
    `payments come by webhook, so recurring ones are found only with customer_key and provider_key. Fill in ${listed((about.missing as readonly string[]).map((key) => `the ${key}`))}.`,
  'mixed-amount-columns': ({ about }) =>
    `${counted(Number(about.cents), 'row')} in cents, ${counted(Number(about.dollars), 'row')} in dollars. Check that none is in the wrong column.`,
  'cents-or-dollars': ({ about }) =>
    about.kind === 'cents'
      ? `all ${grouped(String(about.count))} amounts are ${grouped(String(about.largest))} cents or less. If they are dollars, they count as a hundredth: ${about.movable ? 'move them to amount_in_dollars' : 'multiply them by 100'}.`
      : `all ${grouped(String(about.count))} amounts are whole and ${grouped(String(about.smallest))} dollars or more, ${about.round} of them end in 00. If they are cents, they count a hundredfold: move them to amount_in_cents.`,
  'amount-outlier': ({ value, about }) => {
    const cents = String(Math.round(Number(about.median)));
    const median = about.dollars ? `${fromCents(cents, 2)} dollars` : `${grouped(cents)} cents`;
    return `${quoted(value)} is at least 100 times the median of the ${about.currency} amounts (${median}). Check the decimal point and the unit.`;
  },
  'old-dates': ({ about }) =>
    `${counted(Number(about.count), 'row')} dated ${about.first === about.last ? about.first : `${about.first} to ${about.last}`}, more than 30 days ago. Triggers that are on act on old rows, too: tick "Disable triggers on import" for history.`,
  'default-applied': ({ about }) =>
    about.absent
      ? `there is no such column; for ${counted(Number(about.count), 'row')} the importer takes ${about.fills}.`
      : `${counted(Number(about.count), 'blank cell')}; the importer takes ${about.fills} instead.`,
  'shown-to-partner': ({ about }) =>
    `${counted(Number(about.count), 'cell')} here will be read by the partner. Keep it short, and nothing internal.`,
};

export const sheetMessages: Messages = {
  'shown-differs': ({ value, about }) =>
    `the cell shows ${quoted(value)} but holds ${quoted(String(about.held))}, and only what it shows is imported. Set the number format of the column so that it shows the whole value.`,
};
