// Each sample file shows what it is there to show, and nothing by accident.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSource } from '../../core/index.ts';
import { samples } from '../../scripts/workbench/samples.ts';
import { decoder, fileSource } from '../core/host.ts';

const RULES: { readonly [file: string]: { readonly type: string; readonly rules: object } } = {
  'transactions-from-a-spreadsheet.csv': {
    type: 'transactions',
    rules: {
      'amount-format': 41,
      'amount-outlier': 1,
      'currency-mismatch': 1,
      'damaged-number': 1,
      'date-format': 41,
      'default-applied': 2,
      'duplicate-key': 1,
      'exactly-one': 1,
      'invalid-amount': 1,
      'invalid-currency': 1,
      'invalid-date': 1,
      'missing-key': 2,
      'old-dates': 1,
      placeholder: 1,
      'stray-space': 2,
      'totals-row': 1,
    },
  },
  'partners-from-excel.csv': {
    type: 'partners',
    rules: {
      'date-format': 35,
      'default-applied': 1,
      'duplicate-email': 1,
      'duplicate-key': 1,
      encoding: 1,
      'invalid-date': 1,
      'invalid-email': 2,
      'invisible-character': 1,
      'misnamed-column': 6,
      'missing-group': 1,
      'old-dates': 1,
      placeholder: 1,
      required: 1,
      'title-row': 1,
      'unknown-column': 1,
      'wrong-delimiter': 1,
    },
  },
  'rewards-paid-twice.csv': {
    type: 'rewards',
    rules: {
      'ambiguous-date': 34,
      'amount-not-whole': 1,
      'cents-or-dollars': 1,
      'date-format': 3,
      'default-applied': 1,
      'duplicate-row': 3,
      'external-reward-unpaid': 3,
      'invalid-choice': 3,
      'invalid-email': 1,
      'needs-companion': 1,
      'old-dates': 1,
      'paid-reward': 1,
      required: 1,
      'shown-to-partner': 1,
    },
  },
};

test('the workbench offers every file of docs/samples', () => {
  expect(samples.map(({ file }) => file).sort()).toEqual(readdirSync('docs/samples').sort());
});

test.each(samples)('$file fires its rules', async ({ file }) => {
  const { report } = await checkSource(fileSource(`docs/samples/${file}`), { decoder, today: '2026-06-01' });
  expect({ type: report.type, rules: report.rules }).toEqual(RULES[file]);
  expect(report.passed).toBe(false);
  expect(report.rows).toBeGreaterThanOrEqual(30);
});
