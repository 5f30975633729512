// The column that leads and deals share but for its note.
import type { Column } from '../types.ts';

export const partnerKey: Column = {
  key: 'partner_key',
  kind: 'identifier',
  need: 'required',
  aliases: ['partner', 'partner_id', 'affiliate_id'],
  example: 'ada-lovelace',
  note: 'The key of an existing partner.',
  api: { at: ['partner_key'] },
  read: 'partner_key',
};
