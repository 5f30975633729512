// Parting a table: rows without errors on one side, the others with their reasons on the other.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSource, REASON, splitSource, type TypeName, writeRow } from '../../core/index.ts';
import { createReader } from '../../core/reader.ts';
import { decoder, sourceOf } from './host.ts';
import { cleanTable, messyTable, type Table, TODAY } from './messy-table.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const written = (rows: readonly (readonly string[])[]) => rows.map(writeRow).join('');
const isBlankRow = (cells: readonly string[]) => cells.every((text) => text.trim() === '');

function rowsOf(text: string): string[][] {
  const reader = createReader({ delimiter: ',' });
  return [...reader.push(text), ...reader.end()].map(({ cells }) => [...cells]);
}

async function check(text: string, type: TypeName) {
  return checkSource(sourceOf(bytesOf(text), 11), { type, today: TODAY, decoder });
}

async function split(text: string, type: TypeName) {
  const options = { type, today: TODAY, decoder };
  const source = sourceOf(bytesOf(text), 11);
  const { report, facts } = await checkSource(source, options);
  let good = '';
  let rest = '';
  const counts = await splitSource(
    source,
    facts,
    options,
    (part) => {
      good += part;
    },
    (part) => {
      rest += part;
    },
  );
  return { report, good, rest, counts };
}

/** Header row of a table that was made here: the rows above it are blank or have fewer cells filled. */
function headerOf({ rows }: Table, good: string): number {
  const [header] = rowsOf(good);
  return rows.findIndex(
    (cells) => written([cells.filter((text) => text !== REASON)]) === written([header ?? []]),
  );
}

describe('splitting', () => {
  test('keeps every row, in order, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(messyTable(), async (table) => {
        const { good, rest, counts, report } = await split(written(table.rows), table.type);
        const at = headerOf(table, good);
        const header = table.rows[at] ?? [];
        const ours = new Set(header.flatMap((text, position) => (text === REASON ? [position] : [])));
        const data = table.rows
          .slice(at + 1)
          .filter((cells) => !isBlankRow(cells.filter((_, position) => !ours.has(position))))
          .map((cells) => cells.filter((_, position) => !ours.has(position)));
        const width = Math.max(header.length - ours.size, ...data.map((cells) => cells.length));
        const goodRows = rowsOf(good).slice(1);
        const restRows = rowsOf(rest).slice(1);
        expect(counts).toEqual({ good: goodRows.length, rest: restRows.length });
        expect(counts.good + counts.rest).toBe(report.rows);
        // Two lists that are dealt out from one: each row is the next one of either.
        for (const cells of data) {
          const padded = [...cells, ...Array(Math.max(0, width - cells.length)).fill('')];
          const isGood = JSON.stringify(goodRows[0]) === JSON.stringify(cells);
          const isRest = JSON.stringify(restRows[0]?.slice(0, -1)) === JSON.stringify(padded);
          expect(isGood || isRest).toBe(true);
          (isGood ? goodRows : restRows).shift();
        }
        expect([...goodRows, ...restRows]).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('puts exactly the rows with an error of their own into the rest', async () => {
    await fc.assert(
      fc.asyncProperty(messyTable(), async (table) => {
        const { rest, report, counts } = await split(written(table.rows), table.type);
        const headerRow = report.issues.find(({ rule }) => rule === 'title-row')?.row ?? 1;
        const wrong = report.issues.filter(({ level, row }) => level === 'error' && row > headerRow);
        expect(counts.rest).toBe(new Set(wrong.map(({ row }) => row)).size);
        const reasons = rowsOf(rest)
          .slice(1)
          .map((cells) => cells.at(-1) ?? '');
        for (const { message } of wrong)
          expect(reasons.some((reason) => reason.includes(message))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves a good part without a row that has an error', async () => {
    await fc.assert(
      fc.asyncProperty(messyTable(), async (table) => {
        const { good, counts } = await split(written(table.rows), table.type);
        const { report } = await check(good, table.type);
        const found = report.issues.filter(({ level }) => level === 'error');
        expect(report.rows).toBe(counts.good);
        // What is wrong with the header stays wrong, and a part may be left without rows.
        expect(found.filter(({ row, rule }) => row > 1 && rule !== 'no-rows')).toEqual([]);
        if (counts.good === 0) expect(found.map(({ rule }) => rule)).toContain('no-rows');
      }),
      { numRuns: 200 },
    );
  });

  test('a good part of a table with all its columns passes', async () => {
    await fc.assert(
      fc.asyncProperty(cleanTable(), async (table) => {
        const { good, counts } = await split(written(table.rows), table.type);
        fc.pre(counts.good > 0);
        expect((await check(good, table.type)).report).toMatchObject({ passed: true, rows: counts.good });
      }),
      { numRuns: 100 },
    );
  });

  test('says the reasons in a column that no check sees', async () => {
    const text = written([
      ['partner_first', 'partner_last', 'partner_email'],
      ['Ada', 'Byron', 'ada@x.example'],
      ['Grace', '', 'nobody'],
      ['Joan'],
    ]);
    const { good, rest } = await split(text, 'partners');
    expect(rowsOf(good)).toEqual([
      ['partner_first', 'partner_last', 'partner_email'],
      ['Ada', 'Byron', 'ada@x.example'],
    ]);
    expect(rowsOf(rest)).toEqual([
      ['partner_first', 'partner_last', 'partner_email', REASON],
      [
        'Grace',
        '',
        'nobody',
        'Row 3, partner_last: the cell is blank, but the importer needs it. Fill it in. ' +
          'Row 3, partner_email: "nobody" is not an email address. Write it as name@company.com.',
      ],
      ['Joan', '', '', expect.stringContaining('Row 4, partner_last: the cell is blank')],
    ]);
    const { report } = await check(rest, 'partners');
    expect(report.issues.map(({ rule, row }) => `${rule} ${row}`)).toEqual([
      'default-applied 1',
      'default-applied 1',
      'missing-group 1',
      'required 2',
      'invalid-email 2',
      'required 3',
      'required 3',
    ]);
    const again = await split(rest, 'partners');
    expect(again.rest.replace(/Row \d/g, 'Row')).toBe(rest.replace(/Row \d/g, 'Row'));
  });

  test('writes what it read in any encoding and with any delimiter as UTF-8 with commas', async () => {
    const source = sourceOf(
      new Uint8Array(
        Buffer.from('partner_first;partner_last;partner_email\r\nJos\xe9;"a,b";j@x.example\r\n', 'latin1'),
      ),
    );
    const options = { type: 'partners', today: TODAY, decoder } as const;
    const { facts } = await checkSource(source, options);
    let good = '';
    await splitSource(
      source,
      facts,
      options,
      (part) => {
        good += part;
      },
      () => undefined,
    );
    expect(good).toBe('partner_first,partner_last,partner_email\r\nJosé,"a,b",j@x.example\r\n');
  });

  test('leaves out blank rows and rows above the header', async () => {
    const text = 'Partners\r\n\r\npartner_first,partner_last,partner_email\r\n,,\r\nA,B,a@x.example\r\n\r\n';
    const { good, counts } = await split(text, 'partners');
    expect(good).toBe('partner_first,partner_last,partner_email\r\nA,B,a@x.example\r\n');
    expect(counts).toEqual({ good: 1, rest: 0 });
  });

  test('keeps what stands in no column out of the column of reasons', async () => {
    const rows = [
      ['customer_key', 'amount_in_cents', 'key'],
      ['a', '1', 'inv-0001', 'lost'],
    ];
    const { rest } = await split(written(rows), 'transactions');
    expect(rowsOf(rest).map((cells) => cells.slice(0, 4))).toEqual([
      ['customer_key', 'amount_in_cents', 'key', ''],
      ['a', '1', 'inv-0001', 'lost'],
    ]);
    expect(rowsOf(rest)[0]?.[4]).toBe(REASON);
  });
});
