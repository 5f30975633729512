// A header row from the importer, held against what is known.
import { describe, expect, test } from 'vitest';
import { headerNews, type Profile, typesOfHeader, withHeaders } from '../../core/index.ts';

describe('a header row', () => {
  test('is told apart into known, spelled otherwise, new and missing', () => {
    const names = ['Partner_first', 'partner_last', 'partner_email', 'field_region'];
    expect(headerNews('partners', names, undefined)).toEqual({
      known: ['partner_last', 'partner_email'],
      otherwise: [{ name: 'Partner_first', ours: 'partner_first' }],
      added: ['field_region'],
      missing: ['partner_key', 'partner_group', 'partner_joined_date'],
    });
  });

  test('that is kept is known, and what it does not name any more is missing', () => {
    const profile = withHeaders(undefined, 'deals', ['Deal value', 'close date', 'partner_key', 'status']);
    const { known, added, missing } = headerNews('deals', ['close date', 'partner_key'], profile);
    expect(known).toEqual(['close date', 'partner_key']);
    expect(added).toEqual([]);
    expect(missing).toContain('Deal value');
  });

  test('names the types it may be of, the one that can be told first', () => {
    expect(typesOfHeader(['partner_first', 'partner_last', 'partner_email'], undefined)[0]).toBe('partners');
    expect(typesOfHeader(['partner_key', 'status', 'close date', 'Deal value'], undefined)[0]).toBe('deals');
    expect(typesOfHeader(['user_id', 'feature_flag'], undefined)).toEqual([]);
  });
});

test('header rows come into a profile and leave it, and the rest stays', () => {
  const profile: Profile = { schema: 1, currency: 'EUR', headers: { leads: ['email'] } };
  const kept = withHeaders(profile, 'deals', ['amount', 'status']);
  expect(kept).toEqual({ ...profile, headers: { leads: ['email'], deals: ['amount', 'status'] } });
  expect(JSON.parse(JSON.stringify(withHeaders(kept, 'deals', undefined)))).toEqual(profile);
  const none = withHeaders({ schema: 1 }, 'deals', undefined);
  expect(JSON.parse(JSON.stringify(none))).toEqual({ schema: 1 });
});
