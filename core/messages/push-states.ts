// Sentences on what became of a row that was pushed.
import { brief, listed } from '../text.ts';
import { quoted } from './sentence.ts';

export const pushStateMessages = {
  refused: (message: string, status: number) => `PartnerStack says: ${message} (${status})`,
  nameless: 'PartnerStack said yes but named no record. It is read back before anything is sent again.',
  created: (record: string) => `Created: ${brief(record)}.`,
  confirmed: (record: string) => `Created and read back: ${brief(record)}.`,
  updated: (record: string) => `Updated: ${brief(record)}.`,
  landed: (record: string) => `In PartnerStack as the row says: ${brief(record)}.`,
  wasThere: (record: string) =>
    `In PartnerStack as the row says, but made before this push: ${brief(record)}.`,
  differs: (
    record: string,
    others: readonly { readonly column: string; readonly row: string; readonly record: string }[],
  ) =>
    `In PartnerStack (${brief(record)}), but with other values: ${listed(
      others.map(
        (one) => `${one.column} is ${one.record ? quoted(one.record) : 'blank'}, not ${quoted(one.row)}`,
      ),
    )}.`,
};
