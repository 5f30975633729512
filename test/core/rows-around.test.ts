// The rows around an issue: those of the file, whatever its form, and read no further than needed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSource, rowsAround, type Source } from '../../core/index.ts';
import { createReader } from '../../core/reader.ts';
import { decoder, sourceOf } from './host.ts';
import { TODAY } from './messy-table.ts';

async function around(source: Source, row: number, cells?: readonly number[]) {
  const { facts } = await checkSource(source, { today: TODAY, decoder });
  const place = { row, ...(cells ? { cells } : {}) };
  return { facts, found: await rowsAround(source, facts, place, { decoder }) };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const ofText = (text: string) => sourceOf(bytes(text), 7);
const numbers = (found: Awaited<ReturnType<typeof around>>['found']) => found?.rows.map(({ row }) => row);

const header = 'first_name,last_name,email,company';
const lines = Array.from({ length: 9 }, (_, at) => `Ada,Lovelace,ada${at + 2}@x.org,Co`);
const plain = `${[header, ...lines].join('\r\n')}\r\n`;

describe('rows around', () => {
  test.each<[name: string, text: string, row: number, shown: number[]]>([
    ['the middle: two before, two after, the header on top', plain, 6, [1, 4, 5, 6, 7, 8]],
    ['the first data row', plain, 2, [1, 2, 3, 4]],
    ['the header itself', plain, 1, [1, 2, 3]],
    ['the last row', plain, 10, [1, 8, 9, 10]],
    ['the last row without a line end', plain.trimEnd(), 10, [1, 8, 9, 10]],
    ['a header below a title: the rows above it, too', `Leads\n\n${plain}`, 3, [1, 2, 3, 4, 5]],
    ['a row under such a header', `Leads\n\n\n${plain}`, 9, [4, 7, 8, 9, 10, 11]],
  ])('%s', async (_, text, row, shown) => {
    expect(numbers((await around(ofText(text), row)).found)).toEqual(shown);
  });

  test('count as a spreadsheet does: blank rows stand, a quoted line break starts no row', async () => {
    const text = `${header}\n"A\nB",x,y@x.org,Co\n\n,,,\nC,"d""e",y@x.org,Co\n`;
    const { found } = await around(ofText(text), 3);
    expect(found?.rows).toEqual([
      { row: 1, cells: header.split(',') },
      { row: 2, cells: ['A\nB', 'x', 'y@x.org', 'Co'] },
      { row: 3, cells: [''] },
      { row: 4, cells: ['', '', '', ''] },
      { row: 5, cells: ['C', 'd"e', 'y@x.org', 'Co'] },
    ]);
  });

  test('are read as the check read them: delimiter, encoding, byte order mark', async () => {
    const text = 'first_name;last_name;email;company\r\nJosé;Ångström;j@x.org;Co\r\n';
    const expected = [
      ['first_name', 'last_name', 'email', 'company'],
      ['José', 'Ångström', 'j@x.org', 'Co'],
    ];
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const [form, given] of [
      ['utf-8', bytes(text)],
      ['utf-8', bytes(`\uFEFF${text}`)],
      ['utf-16le', little],
      ['utf-16le', little.subarray(2)],
      ['utf-16be', Buffer.from(little).swap16()],
      ['windows-1252', Buffer.from(text, 'latin1')],
      ['windows-1252', Buffer.concat([bytes('\uFEFF'), Buffer.from(text, 'latin1')])],
    ] as const) {
      for (const chunk of [1, 2, 1000]) {
        const { facts, found } = await around(sourceOf(new Uint8Array(given), chunk), 2);
        expect(facts.form).toMatchObject({ encoding: form, delimiter: ';' });
        expect(found?.rows.map(({ cells }) => cells)).toEqual(expected);
      }
    }
  });

  test('are none where the file has none', async () => {
    expect((await around(sourceOf(new Uint8Array([0x50, 0x4b, 3, 4])), 1)).found).toBeUndefined();
    expect((await around(ofText(''), 1)).found).toBeUndefined();
    expect((await around(ofText(plain), 99)).found).toBeUndefined();
  });

  test('of a very wide table are cut around the place, long cells to a glance', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `c${at + 1}`);
    const { found } = await around(ofText(`${header},${names}\n${'x'.repeat(5000)},b\n`), 2, [100]);
    expect(found).toMatchObject({ first: 80, columns: 40 });
    expect(found?.rows[0]?.cells[20]).toBe('c96');
    const start = (await around(ofText(`${header},${names}\n${'x'.repeat(5000)},b\n`), 2, [1])).found;
    expect(start?.rows[1]?.cells[0]).toBe(`${'x'.repeat(200)}…`);
  });

  test('are read only as far as they go, and not at all once that is called off', async () => {
    const all = bytes(`${header}\n${'Ada,Lovelace,a@x.org,Co\n'.repeat(10_000)}`);
    let read = 0;
    const counting: Source = {
      async *open() {
        for await (const chunk of sourceOf(all, 1000).open()) {
          read += chunk.length;
          yield chunk;
        }
      },
    };
    const { facts } = await checkSource(counting, { today: TODAY, decoder });
    read = 0;
    await rowsAround(counting, facts, { row: 20 }, { decoder });
    expect(read).toBe(1000);
    const off = rowsAround(counting, facts, { row: 20 }, { decoder, signal: { aborted: true } });
    await expect(off).rejects.toThrow('cancelled');
  });

  const cell = fc.oneof(
    fc.constantFrom('', ' ', 'a', 'Åsa', '03/04/2026', '"q"', 'x\ny', 'a,b;c', 'ada@x.org'),
    fc.string({ maxLength: 5 }),
  );
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test('of any table are its own, in order, with the row asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 14 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 13 }),
        async (rows, delimiter, chunk, pick) => {
          const text = [header.split(','), ...rows]
            .map((cells) => `${cells.map(quote).join(delimiter)}\n`)
            .join('');
          const source = sourceOf(bytes(text), chunk);
          const { facts } = await checkSource(source, { today: TODAY, decoder });
          const reader = createReader(facts.form);
          const read = [...reader.push(text), ...reader.end()];
          const at = (pick % read.length) + 1;
          const found = await rowsAround(source, facts, { row: at }, { decoder });
          const shown = found?.rows ?? [];
          expect(shown.map(({ row }) => row)).toContain(at);
          expect(shown.length).toBeLessThanOrEqual(6);
          expect(shown).toEqual(
            read
              .filter(({ row }) => shown.some((one) => one.row === row))
              .map(({ row, cells }) => ({ row, cells })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
