// What is said of the fixed file before it is made.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Accept,
  checkSource,
  fixSource,
  previewFixes,
  type Report,
  type TypeName,
  writeRow,
} from '../../core/index.ts';
import { decoder, sourceOf } from './host.ts';
import { messyTable, TODAY } from './messy-table.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function both(text: string, type: TypeName, acceptOf: (report: Report) => Accept) {
  const options = { type, today: TODAY, decoder };
  const source = sourceOf(bytesOf(text), 11);
  const { report, facts, rowsWithMoneyErrors } = await checkSource(source, options);
  const accept = acceptOf(report);
  const preview = await previewFixes(source, report, facts, { ...options, accept });
  let fixed = '';
  const made = await fixSource(source, report, facts, { ...options, accept }, (part) => {
    fixed += part;
  });
  const after = await checkSource(sourceOf(bytesOf(fixed)), { ...options, type });
  return { report, preview, made, after, rowsWithMoneyErrors };
}

/** The first choice of every suggestion. */
function allOf(report: Report): Accept {
  const accept: { [rule: string]: { row: number; cell?: number | undefined; choice: string }[] } = {};
  for (const { rule, row, cells, fix } of report.issues) {
    const [first] = fix?.kind === 'suggested' ? fix.choices : [];
    if (!first) continue;
    accept[rule] = [...(accept[rule] ?? []), { row, cell: cells?.[0], choice: first.name ?? first.value }];
  }
  return accept;
}

describe('a preview', () => {
  test.each<[string, (report: Report) => Accept]>([
    ['the safe fixes', () => ({})],
    ['accepted suggestions too', allOf],
  ])(
    'counts what the fixed file will have changed, and what a check of it finds: %s',
    async (_, acceptOf) => {
      await fc.assert(
        fc.asyncProperty(messyTable(), async ({ rows, type }) => {
          const { preview, made, after, rowsWithMoneyErrors } = await both(
            rows.map(writeRow).join(''),
            type,
            acceptOf,
          );
          expect(preview.changes).toBe(made.changes);
          expect(preview.list).toHaveLength(made.changes);
          expect(Object.values(preview.rules).reduce((sum, count) => sum + count, 0)).toBe(made.changes);
          expect(preview.ordersLost).toEqual(made.ordersLost);
          expect(preview.after).toEqual({
            counts: after.report.counts,
            rows: after.report.rows,
            rowsWithErrors: after.facts.rowsWithErrors,
            rowsWithMoneyErrors: after.rowsWithMoneyErrors,
          });
          // Without a preview the drawer relies on it.
          if (acceptOf !== allOf) expect(after.rowsWithMoneyErrors).toBeLessThanOrEqual(rowsWithMoneyErrors);
        }),
        { numRuns: 200 },
      );
    },
  );

  test('lists the first changes of a rule, and counts all', async () => {
    const long = 'x'.repeat(5000);
    const lines = Array.from({ length: 1500 }, (_, at) => `Ada,Byron ,a${at}@example.com`);
    const text = ['partner_first,partner_last,partner_email', ...lines, ` ${long},B,b@example.com`, ''].join(
      '\r\n',
    );
    const { preview } = await both(text, 'partners', () => ({}));
    expect(preview.changes).toBe(1501);
    expect(preview.rules).toEqual({ 'stray-space': 1501 });
    expect(preview.list).toHaveLength(1000);
    expect(preview.list[0]).toEqual({
      rule: 'stray-space',
      row: 2,
      column: 'partner_last',
      cell: 2,
      from: 'Byron ',
      to: 'Byron',
    });
    const only = await both(
      `partner_first,partner_last,partner_email\r\n ${long},B,b@example.com`,
      'partners',
      () => ({}),
    );
    expect(only.preview.list[0]?.from?.length).toBeLessThan(210);
  });
});

describe('rows with errors in amounts or currency', () => {
  const header = 'customer_key,amount_in_cents,key,created_at,currency';
  const rowsOf = async (...lines: string[]) =>
    (await both([header, ...lines, ''].join('\r\n'), 'transactions', () => ({}))).rowsWithMoneyErrors;

  test('are counted once each, and no others are', async () => {
    const day = '2026-02-01';
    expect(await rowsOf(`acme,900,inv-1,${day},USD`)).toBe(0);
    expect(await rowsOf(`,900,inv-1,2026-02-31,USD`, `acme,-900,inv-2,${day},USD`)).toBe(0);
    expect(
      await rowsOf(
        `acme,twelve,inv-1,${day},dollars`,
        `acme,,inv-2,${day},USD`,
        `acme,"1,200.50",inv-3,${day},USD`,
        `acme,900,inv-4,${day},XXX`,
        `acme,#REF!,inv-5,${day},USD`,
        `acme,900,inv-6,${day},usd`,
      ),
    ).toBe(5);
  });

  test('are those too in which an amount has slipped over its column', async () => {
    expect(await rowsOf('acme,1,250,inv-1,2026-02-01,USD')).toBe(1);
    const partners = await both('partner_email,partner_key\r\na@b.com,ada,x\r\n', 'partners', () => ({}));
    expect(partners.report.rules['extra-cell']).toBe(1);
    expect(partners.rowsWithMoneyErrors).toBe(0);
  });

  test('are counted beyond the list of issues', async () => {
    const spoilt = Array.from({ length: 1200 }, (_, at) => `#REF!,900,inv-${at},2026-02-01,USD`);
    expect(await rowsOf(...spoilt, 'acme,#REF!,inv-x,2026-02-01,USD')).toBe(1);
  });
});
