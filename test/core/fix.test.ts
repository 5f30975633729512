// What fixing a table does, and all that it leaves alone.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOurs } from '../../core/header.ts';
import {
  type Accept,
  type Change,
  checkRows,
  checkSource,
  fixRows,
  fixSource,
  type Rows,
  type TypeName,
  writeRow,
} from '../../core/index.ts';
import { createReader } from '../../core/reader.ts';
import { decoder, sourceOf } from './host.ts';
import { cleanTable, messyTable, type Table, TODAY } from './messy-table.ts';

const optionsOf = ({ type }: { type: TypeName }) => ({ type, today: TODAY });

/** Applies a list of changes to a table: what `fixRows` must have done, and nothing else. */
function replayed(rows: Rows, changes: readonly Change[]): string[][] {
  const result: (string[] | undefined)[] = rows.map((cells) => [...cells]);
  let added = 0;
  let headerRow = 1;
  for (const { rule, row, cell, from, to } of changes) {
    const cells = result[row - 1];
    if (!cells) throw new Error(`${rule} changes row ${row}, which is not there.`);
    if (cell === undefined) {
      if (rule === 'title-row') headerRow = row + 1;
      result[row - 1] = undefined;
      continue;
    }
    if (rule === 'missing-key' && to === 'key' && row === headerRow) {
      added = cell;
      for (const one of result) {
        if (!one || one.every((text) => text.trim() === '')) continue;
        while (one.length < added - 1) one.push('');
        one.splice(added - 1, 0, '');
      }
      cells[added - 1] = '';
    }
    expect(cells[cell - 1] ?? '').toBe(from);
    while (cells.length < cell) cells.push('');
    cells[cell - 1] = to ?? '';
  }
  return result.filter((cells): cells is string[] => cells !== undefined);
}

/** Rows as they are written: without our own columns, and without blank rows at the end. */
function asWritten(rows: Rows, header: number): string[][] {
  const ours = new Set(rows[header]?.flatMap((text, at) => (isOurs(text) ? [at] : [])));
  const kept = rows.map((cells) => cells.filter((_, at) => !ours.has(at)));
  while (kept.at(-1)?.every((text) => text.trim() === '')) kept.pop();
  return kept;
}

function safeFixes(rows: Rows, type: TypeName) {
  return checkRows(rows, { type, today: TODAY })
    .issues.filter(({ fix }) => fix?.kind === 'safe')
    .map(({ rule, row, value }) => ({ rule, row, value }));
}

describe('all safe fixes', () => {
  test('are done at once: fixing again changes nothing', () => {
    fc.assert(
      fc.property(messyTable(), (table) => {
        const once = fixRows(table.rows, optionsOf(table)).rows;
        expect(fixRows(once, optionsOf(table))).toEqual({ rows: once, changes: [] });
      }),
      { numRuns: 400 },
    );
  });

  test('leave no issue with a safe fix behind', () => {
    fc.assert(
      fc.property(messyTable(), (table) => {
        expect(safeFixes(fixRows(table.rows, optionsOf(table)).rows, table.type)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('are listed exactly: replaying the changes gives the fixed table, so no other cell has moved', () => {
    fc.assert(
      fc.property(messyTable(), (table) => {
        const before = table.rows.map((cells) => [...cells]);
        const { rows, changes } = fixRows(table.rows, optionsOf(table));
        expect(rows).toEqual(asWritten(replayed(table.rows, changes), 0));
        expect(table.rows).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  test('are those that the report offers, in as many cells', () => {
    fc.assert(
      fc.property(messyTable(), (table) => {
        const { changes } = fixRows(table.rows, optionsOf(table));
        const { issues } = checkRows(table.rows, optionsOf(table));
        const offered = new Set(
          issues.flatMap(({ rule, row, fix }) => (fix?.kind === 'safe' ? [`${rule} ${row}`] : [])),
        );
        // A cell that has been mended once may need a second look: its text, then what the text says.
        const touched = new Set(changes.map(({ row }) => row));
        for (const { rule, row } of changes) {
          const first = changes.find((one) => one.row === row);
          if (first?.rule === rule && rule !== 'title-row') expect(offered).toContain(`${rule} ${row}`);
        }
        for (const issue of issues) {
          if (issue.fix?.kind === 'safe' && issue.fix.do === 'set') expect(touched).toContain(issue.row);
        }
      }),
    );
  });

  test('change nothing in a clean table', () => {
    fc.assert(
      fc.property(cleanTable(), (table) => {
        const { rows, changes } = fixRows(table.rows, optionsOf(table));
        expect(changes).toEqual([]);
        expect(rows).toEqual(table.rows);
      }),
    );
  });

  test('never touch a cell whose meaning is not certain', () => {
    const rows = [
      ['customer_key', 'amount_in_cents', 'key', 'created_at', 'currency'],
      ['acct\u200b1', '12.50', 'inv-1', '03/04/2024', 'EUR'],
      ['acct_2', '$5', 'inv-2', '01/02/24', 'dollars'],
      ['N/A', '1,234', 'inv-3', '45366', 'XXX'],
      ['JosÃ©', '1.234,56', 'inv-4', '2024-03-15T10:00Z', 'XX'],
    ];
    expect(fixRows(rows, { type: 'transactions', today: TODAY })).toEqual({ rows, changes: [] });
  });
});

describe('a source of bytes', () => {
  const encoders: { readonly [name: string]: (text: string) => Uint8Array } = {
    'UTF-8': (text) => new TextEncoder().encode(text),
    'UTF-8 with a byte order mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
    'UTF-16 little endian': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
    'UTF-16 big endian': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  };

  const written = ({ rows }: Table, delimiter = ',') =>
    rows
      .map((cells) =>
        delimiter === ','
          ? writeRow(cells)
          : `${cells.map((text) => `"${text.replace(/"/g, '""')}"`).join(delimiter)}\r\n`,
      )
      .join('');

  async function fixedSource(bytes: Uint8Array, type: TypeName, accept: Accept = {}, chunk = 7) {
    const source = sourceOf(bytes, chunk);
    const options = { type, today: TODAY, decoder, accept };
    const { report, facts } = await checkSource(source, options);
    let text = '';
    const counts = await fixSource(source, report, facts, options, (part) => {
      text += part;
    });
    return { text, counts, report };
  }

  const rowsOf = (text: string) => {
    const reader = createReader({ delimiter: ',' });
    return [...reader.push(text), ...reader.end()].map(({ cells }) => cells);
  };

  for (const [name, encode] of Object.entries(encoders)) {
    test(`${name} is fixed as its rows are`, async () => {
      await fc.assert(
        fc.asyncProperty(messyTable(), async (table) => {
          const { rows, changes, ...lost } = fixRows(table.rows, optionsOf(table));
          const { text, counts } = await fixedSource(encode(written(table)), table.type);
          // A row without cells is written as one empty cell.
          expect(rowsOf(text)).toEqual(rows.map((cells) => (cells.length ? cells : [''])));
          expect(counts).toEqual({ rows: rows.length - 1, changes: changes.length, ...lost });
        }),
        { numRuns: 60 },
      );
    });
  }

  test.each([';', '\t', '|'])('cells separated by %j are written with commas', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(cleanTable(), async (table) => {
        const { text } = await fixedSource(
          encoders['UTF-8']?.(written(table, delimiter)) ?? new Uint8Array(),
          table.type,
        );
        expect(rowsOf(text)).toEqual(table.rows);
      }),
      { numRuns: 40 },
    );
  });

  test('Windows-1252 is written as UTF-8, every letter kept', async () => {
    const latin = Buffer.from(
      'partner_first,partner_last,partner_email\r\nJos\xe9,M\xfcller \x80,j@x.example\r\n',
      'latin1',
    );
    const { text } = await fixedSource(new Uint8Array(latin), 'partners');
    expect(text).toBe('partner_first,partner_last,partner_email\r\nJosé,Müller €,j@x.example\r\n');
  });

  test('what is written again passes every rule about the form of a file', async () => {
    await fc.assert(
      fc.asyncProperty(messyTable(), fc.constantFrom(...Object.values(encoders)), async (table, encode) => {
        const { text } = await fixedSource(encode(written(table)), table.type);
        const again = await fixedSource(new TextEncoder().encode(text), table.type);
        expect(again.text).toBe(text);
        expect(again.counts.changes).toBe(0);
        expect(again.report.issues.filter(({ fix }) => fix?.kind === 'safe')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a cell that a quote leaves open is kept to its last character', async () => {
    const text =
      'partner_first,partner_last,partner_email\r\nA,B,a@x.example\r\nC,"open,\r\nD,E,d@x.example\r\n';
    const fixed = await fixedSource(new TextEncoder().encode(text), 'partners');
    expect(rowsOf(fixed.text)).toEqual([
      ['partner_first', 'partner_last', 'partner_email'],
      ['A', 'B', 'a@x.example'],
      ['C', 'open,\r\nD,E,d@x.example\r\n'],
    ]);
  });

  test.each([
    ['no bytes', ''],
    ['a zip', 'PK\u0003\u0004'],
    ['blank lines', '\r\n\r\n'],
  ])('%s give an empty file', async (_, text) => {
    const fixed = await fixedSource(new TextEncoder().encode(text), 'partners');
    expect(fixed).toMatchObject({ text: '', counts: { rows: 0, changes: 0 } });
  });
});

describe('rows', () => {
  const HEADER = ['partner_first', 'partner_last', 'partner_email'];
  const ADA = ['Ada', 'Byron', 'ada@x.example'];
  const fixed = (rows: Rows, accept: Accept = {}, type: TypeName = 'partners') =>
    fixRows(rows, { type, today: TODAY }, accept);

  test('above the header are dropped, each with its change', () => {
    expect(fixed([['Partners of March'], [''], HEADER, ADA])).toEqual({
      rows: [HEADER, ADA],
      changes: [
        { rule: 'title-row', row: 1 },
        { rule: 'title-row', row: 2 },
      ],
    });
  });

  test('that are blank are dropped, at the end of the table without a word', () => {
    expect(fixed([HEADER, ['', ' '], ADA, ['', '', ''], []])).toEqual({
      rows: [HEADER, ADA],
      changes: [{ rule: 'blank-row', row: 2 }],
    });
  });

  test('with nothing but unseen characters are dropped', () => {
    expect(fixed([HEADER, ['\u200b', '', ''], ADA])).toEqual({
      rows: [HEADER, ADA],
      changes: [
        { rule: 'invisible-character', row: 2, column: 'partner_first', cell: 1, from: '\u200b', to: '' },
        { rule: 'blank-row', row: 2 },
      ],
    });
  });

  test("that are the template's example are dropped, also once mended", () => {
    const example = ['Ada ', 'Lovelace', 'ada@partner.example'];
    expect(fixed([HEADER, example, ADA])).toEqual({
      rows: [HEADER, ADA],
      changes: [{ rule: 'example-row', row: 2 }],
    });
  });

  test('of totals and second copies stay until that is accepted', () => {
    const header = ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'];
    const lead = ['A', 'B', 'a@x.example', 'C', 'p-1', 'open'];
    const total = ['Total', '', '', '', '', ''];
    const rows = [header, lead, lead, total];
    expect(fixed(rows, {}, 'leads').rows).toEqual(rows);
    expect(fixed(rows, { 'totals-row': true }, 'leads')).toEqual({
      rows: [header, lead, lead],
      changes: [{ rule: 'totals-row', row: 4 }],
    });
    expect(fixed(rows, { 'duplicate-row': true, 'totals-row': true }, 'leads')).toEqual({
      rows: [header, lead],
      changes: [
        { rule: 'duplicate-row', row: 3 },
        { rule: 'totals-row', row: 4 },
      ],
    });
  });

  test('that are dropped list no change of their cells', () => {
    expect(fixed([HEADER, ADA, ['Total ', ' x', '']], { 'totals-row': true }).changes).toEqual([
      { rule: 'totals-row', row: 3 },
    ]);
  });

  test('lose our own columns and keep the cells behind them', () => {
    const rows = [
      ['partner_first', 'Preflight reason', 'partner_last', 'partner_email'],
      ['Ada', 'why', ' Byron', 'ada@x.example', 'more'],
    ];
    expect(fixed(rows)).toEqual({
      rows: [HEADER, [...ADA, 'more']],
      changes: [
        { rule: 'stray-space', row: 2, column: 'partner_last', cell: 3, from: ' Byron', to: 'Byron' },
      ],
    });
  });
});

describe('accepted suggestions', () => {
  const accepted = (rows: Rows, accept: Accept, type: TypeName = 'transactions') =>
    fixRows(rows, { type, today: TODAY }, accept);
  const column = (rows: Rows, name: string) => {
    const at = rows[0]?.indexOf(name) ?? -1;
    return rows.slice(1).map((cells) => cells[at]);
  };
  const sales = (name: string, values: readonly string[]) => [
    ['customer_key', name, 'key', 'created_at'],
    ...values.map((value, at) => ['acct_1', value, `inv-${at}`, '2026-02-03']),
  ];
  const dated = (...dates: string[]) => [
    ['customer_key', 'amount_in_cents', 'key', 'created_at'],
    ...dates.map((date, at) => ['acct_1', '500', `inv-${at}`, date]),
  ];

  describe('ambiguous-date', () => {
    test.each([
      ['day-first', ['2024-04-03', '2024-12-11', '2024-04-03']],
      ['month-first', ['2024-03-04', '2024-11-12', '2024-03-04']],
    ])('%s writes the whole column in that order', (order, expected) => {
      const rows = dated('03/04/2024', '11.12.24', '3/4/2024');
      expect(column(accepted(rows, { 'ambiguous-date': order }).rows, 'created_at')).toEqual(expected);
    });

    test('by number, as the choices stand', () => {
      const rows = dated('03/04/2024');
      expect(column(accepted(rows, { 'ambiguous-date': '2' }).rows, 'created_at')).toEqual(['2024-03-04']);
    });

    test('leaves dates that prove the other order', () => {
      const rows = dated('03/04/2024', '13/05/2024', '05/13/2024');
      const result = accepted(rows, { 'ambiguous-date': 'day-first' }).rows;
      expect(column(result, 'created_at')).toEqual(['2024-04-03', '2024-05-13', '05/13/2024']);
    });

    test('does not accept guesses about a column that is settled', () => {
      const rows = dated('03/04/24', '13/05/2024');
      const result = accepted(rows, { 'ambiguous-date': 'month-first' }).rows;
      expect(column(result, 'created_at')).toEqual(['03/04/24', '2024-05-13']);
    });

    test('without an order is refused in one sentence', () => {
      expect(() => accepted(dated('03/04/2024'), { 'ambiguous-date': true })).toThrow(
        /^ambiguous-date has several fixes\. Say which: ambiguous-date=day-first or ambiguous-date=month-first\.$/,
      );
      expect(() => accepted(dated('03/04/2024'), { 'ambiguous-date': 'year-first' })).toThrow(/Say which/);
    });
  });

  describe('amounts', () => {
    test.each([
      ['dollars', ['1250', '1200', '12']],
      ['cents', ['13', '12', '12']],
    ])('amount-not-whole=%s', (choice, expected) => {
      const rows = sales('amount_in_cents', ['12.50', '12.00', '12']);
      const result = accepted(rows, { 'amount-not-whole': choice }).rows;
      expect(column(result, 'amount_in_cents')).toEqual(expected);
    });

    test('amount-not-whole without a unit is refused in one sentence', () => {
      expect(() => accepted(sales('amount_in_cents', ['12.50']), { 'amount-not-whole': true })).toThrow(
        /^amount-not-whole has several fixes\. Say which: amount-not-whole=dollars or amount-not-whole=cents\.$/,
      );
    });

    test('amount-format and amount-precision have one choice where there is one reading', () => {
      const rows = sales('amount_in_dollars', ['1,234', '12.345', '$0,125', '7']);
      const result = accepted(rows, { 'amount-format': true, 'amount-precision': true }).rows;
      expect(column(result, 'amount_in_dollars')).toEqual(['1234', '12.35', '0.13', '7']);
    });
  });

  describe('missing-key', () => {
    const sale = (customer: string, cents: string, date: string, currency = 'USD') => [
      customer,
      cents,
      date,
      currency,
    ];
    const HEADER = ['customer_key', 'amount_in_cents', 'created_at', 'currency'];

    test('adds the column, with customer, amount, currency, day and number of such row', () => {
      const rows = [
        HEADER,
        sale('acct_1', '500', '2026-02-03'),
        sale('acct_1', '500', '2026-02-03'),
        sale('acct_2', '500', '2026-02-03 10:00'),
        sale('acct_1', '-5', '2026-02-03', ''),
      ];
      const result = accepted(rows, { 'missing-key': true });
      expect(column(result.rows, 'key')).toEqual([
        'acct_1-500-USD-2026-02-03-1',
        'acct_1-500-USD-2026-02-03-2',
        'acct_2-500-USD-2026-02-03-1',
        'acct_1--5-USD-2026-02-03-1',
      ]);
      expect(result.rows.map((cells) => cells.slice(0, 4))).toEqual(rows);
      expect(replayed(rows, result.changes)).toEqual(result.rows);
    });

    test('fills the blank cells of a column that is there', () => {
      const rows = [
        [...HEADER, 'key'],
        [...sale('acct_1', '500', '2026-02-03'), 'inv-1'],
        [...sale('acct_2', '500', '2026-02-03'), ''],
        [...sale('acct_2', '500', '2026-02-03'), 'N/A'],
        ['acct_3', '7', '2026-02-03'],
      ];
      const result = accepted(rows, { 'missing-key': true }).rows;
      expect(column(result, 'key')).toEqual([
        'inv-1',
        'acct_2-500-USD-2026-02-03-1',
        'acct_2-500-USD-2026-02-03-2',
        'acct_3-7-USD-2026-02-03-1',
      ]);
      expect(result.at(-1)).toEqual(['acct_3', '7', '2026-02-03', '', 'acct_3-7-USD-2026-02-03-1']);
    });

    test('gives a row that was added later a key of its own', () => {
      const first = accepted([HEADER, sale('acct_1', '500', '2026-02-03')], { 'missing-key': true }).rows;
      const more = [...first, [...sale('acct_1', '500', '2026-02-03'), '']];
      expect(column(accepted(more, { 'missing-key': true }).rows, 'key')).toEqual([
        'acct_1-500-USD-2026-02-03-1',
        'acct_1-500-USD-2026-02-03-2',
      ]);
    });

    test('leaves rows blank of which a part is not known', () => {
      const rows = [
        [...HEADER, 'key'],
        [...sale('', '500', '2026-02-03'), ''],
        [...sale('acct_1', 'much', '2026-02-03'), ''],
        [...sale('acct_1', '500', ''), ''],
        [...sale('acct_1', '500', '03/04/2024'), ''],
        [...sale('acct_1', '500', '2026-02-03', 'XX'), ''],
      ];
      expect(accepted(rows, { 'missing-key': true })).toEqual({ rows, changes: [] });
    });

    test('makes no key twice, whatever the rows', () => {
      fc.assert(
        fc.property(messyTable(['transactions']), (table) => {
          const { rows, changes } = fixRows(table.rows, optionsOf(table), { 'missing-key': true });
          const made = changes
            .filter(({ rule, to }) => rule === 'missing-key' && to !== 'key')
            .map(({ to }) => to);
          expect(new Set(made).size).toBe(made.length);
          expect(rows).toEqual(asWritten(replayed(table.rows, changes), 0));
        }),
        { numRuns: 100 },
      );
    });
  });

  describe('cents-or-dollars', () => {
    const small = Array.from({ length: 10 }, (_, at) => String(at * 90 + 10));

    test('renames the column where the other one is not there', () => {
      const rows = sales('amount_in_cents', small);
      const result = accepted(rows, { 'cents-or-dollars': true });
      expect(result.rows).toEqual(sales('amount_in_dollars', small));
      expect(result.changes).toEqual([
        {
          rule: 'cents-or-dollars',
          row: 1,
          column: 'amount_in_dollars',
          cell: 2,
          from: 'amount_in_cents',
          to: 'amount_in_dollars',
        },
      ]);
    });

    test('moves the amounts where both columns are there, and lists every move', () => {
      const header = ['amount_in_cents', 'customer_key', 'key', 'amount_in_dollars'];
      const rows = [
        header,
        ...small.map((value, at) => [value, 'acct_1', `inv-${at}`]),
        ['', 'acct_1', 'inv-d', '77.50'],
        ['5', 'acct_1', 'inv-both', '5'],
      ];
      const result = accepted(rows, { 'cents-or-dollars': true });
      expect(result.rows).toEqual([
        header,
        ...small.map((value, at) => ['', 'acct_1', `inv-${at}`, value]),
        ['', 'acct_1', 'inv-d', '77.50'],
        ['5', 'acct_1', 'inv-both', '5'],
      ]);
      expect(result.changes).toHaveLength(small.length * 2);
      expect(replayed(rows, result.changes)).toEqual(result.rows);
    });

    test('turns dollars into cents the other way round', () => {
      const large = Array.from({ length: 10 }, (_, at) => String((at + 10) * 100));
      const result = accepted(sales('amount_in_dollars', large), { 'cents-or-dollars': true }).rows;
      expect(result).toEqual(sales('amount_in_cents', large));
    });

    test('is not offered for dollars that are written with decimals', () => {
      const written = Array.from({ length: 10 }, (_, at) => `${(at + 10) * 100}.00`);
      const rows = sales('amount_in_dollars', written);
      expect(checkRows(rows, { type: 'transactions', today: TODAY }).rules).not.toHaveProperty(
        'cents-or-dollars',
      );
    });
  });

  test('placeholder clears the cell', () => {
    const rows = sales('amount_in_cents', ['500', ' null ']);
    expect(column(accepted(rows, { placeholder: true }).rows, 'amount_in_cents')).toEqual(['500', '']);
  });

  test('broken-text decodes back', () => {
    const rows = [
      ['partner_first', 'partner_last', 'partner_email'],
      ['JosÃ©', 'MÃ¼ller\u00a0', 'j@x.example'],
      ['\ufffd', 'â€œQâ€\u009d', 'q@x.example'],
    ];
    const result = accepted(rows, { 'broken-text': true }, 'partners').rows;
    expect(result.slice(1)).toEqual([
      ['José', 'Müller', 'j@x.example'],
      ['\ufffd', '“Q”', 'q@x.example'],
    ]);
  });

  test('invisible-character cleans keys too', () => {
    const rows = sales('amount_in_cents', ['5']).map((cells) =>
      cells.map((text) => text.replace('acct_1', 'acct\u200b_1')),
    );
    const result = accepted(rows, { 'invisible-character': true }).rows;
    expect(column(result, 'customer_key')).toEqual(['acct_1']);
  });

  test('invalid-choice takes the nearest value, a named one where there are several, and leaves the far ones', () => {
    const header = ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'];
    const rows = [
      header,
      ...['opne', 'closed wno', 'other'].map((status) => ['A', 'B', 'a@x.example', 'C', 'p-1', status]),
    ];
    const result = accepted(rows, { 'invalid-choice': true }, 'leads').rows;
    expect(column(result, 'status')).toEqual(['open', 'closed won', 'other']);
  });

  describe('unknown-column', () => {
    const rows = [
      ['customer_key', 'amount', 'invoice_id', 'colour', 'value'],
      ['acct_1', '500', 'inv-1', 'red', '7'],
    ];

    test('renames where one name is meant', () => {
      const [header] = accepted(rows, { 'unknown-column': true }).rows;
      expect(header).toEqual(['customer_key', 'amount', 'key', 'colour', 'value']);
    });

    test('renames the first header that is offered the named column, never two', () => {
      const [header] = accepted(rows, { 'unknown-column': 'amount_in_cents' }).rows;
      expect(header).toEqual(['customer_key', 'amount_in_cents', 'key', 'colour', 'value']);
    });

    test('the renamed column is mended with the others', () => {
      const result = fixRows(
        [
          ['customer_key', 'amount_in_cents', 'invoice_id', 'date'],
          ['acct_1', '+5', 'inv-1', '2024/03/15'],
        ],
        { type: 'transactions', today: TODAY },
        { 'unknown-column': true },
      ).rows;
      expect(result).toEqual([
        ['customer_key', 'amount_in_cents', 'key', 'created_at'],
        ['acct_1', '5', 'inv-1', '2024-03-15'],
      ]);
    });
  });

  describe('one at a time', () => {
    const all = { maxIssues: Infinity };
    /** What can be accepted alone, with one of its choices. */
    const suggestions = (rows: Rows, type: TypeName, rules?: readonly string[]) =>
      checkRows(rows, { type, today: TODAY, ...all }).issues.flatMap(({ rule, row, cells, fix }) => {
        if (fix?.kind !== 'suggested' || fix.do === 'column' || rules?.includes(rule) === false) return [];
        const choice = fix.choices.at(-1);
        return [
          {
            rule,
            do: fix.do,
            row,
            cell: cells?.[0],
            choice: choice?.name ?? choice?.value ?? '',
            of: fix.choices.length,
          },
        ];
      });
    const nameOf = (change: Change) => JSON.stringify(change);

    test('a cell is mended, the others of its rule are not', () => {
      const rows = sales('amount_in_cents', ['12.50', '7.25', '9.75']);
      const accept: Accept = {
        'amount-not-whole': [
          { row: 2, cell: 2, choice: 'dollars' },
          { row: 4, cell: 2, choice: 'cents' },
        ],
      };
      expect(column(accepted(rows, accept).rows, 'amount_in_cents')).toEqual(['1250', '7.25', '10']);
    });

    test('a place without a choice among several is refused in one sentence', () => {
      const accept: Accept = { 'amount-not-whole': [{ row: 2, cell: 2, choice: true }] };
      expect(() => accepted(sales('amount_in_cents', ['12.50']), accept)).toThrow(/Say which/);
    });

    test('a row is dropped, the other copies stay', () => {
      const header = ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'];
      const lead = ['A', 'B', 'a@x.example', 'C', 'p-1', 'open'];
      const result = accepted(
        [header, lead, lead, lead, ['Total']],
        { 'duplicate-row': [{ row: 4, choice: true }], 'totals-row': [{ row: 4, choice: true }] },
        'leads',
      );
      expect(result.changes).toEqual([{ rule: 'duplicate-row', row: 4 }]);
    });

    test('a header is renamed, the other stays', () => {
      const rows = [
        ['customer_key', 'amount', 'invoice_id', 'value'],
        ['acct_1', '500', 'inv-1', '7'],
      ];
      const [header] = accepted(rows, {
        'unknown-column': [{ row: 1, cell: 4, choice: 'amount_in_cents' }],
      }).rows;
      expect(header).toEqual(['customer_key', 'amount', 'invoice_id', 'amount_in_cents']);
    });

    test('one cell of an unclear column stands for the column, whose order is one', () => {
      const accept: Accept = { 'ambiguous-date': [{ row: 3, cell: 4, choice: 'month-first' }] };
      expect(column(accepted(dated('03/04/2024', '11.12.24'), accept).rows, 'created_at')).toEqual([
        '2024-03-04',
        '2024-11-12',
      ]);
    });

    test('the place of a column that is not there gives all rows a key', () => {
      const rows = [
        ['customer_key', 'amount_in_cents', 'created_at'],
        ['acct_1', '500', '2026-02-03'],
      ];
      const accept: Accept = { 'missing-key': [{ row: 1, choice: true }] };
      expect(accepted(rows, accept)).toEqual(accepted(rows, { 'missing-key': true }));
    });

    test('changes its cell or row and nothing else, whatever the table', () => {
      fc.assert(
        fc.property(messyTable(), fc.nat(), ({ rows, type }, pick) => {
          const offered = suggestions(rows, type).filter((one) => one.do !== 'rename');
          const one = offered[pick % offered.length];
          if (!one) return;
          const options = { type, today: TODAY, ...all };
          const safe = fixRows(rows, options);
          const { changes } = fixRows(rows, options, { [one.rule]: [one] });
          const before = new Set(safe.changes.map(nameOf));
          const more = changes.filter((change) => !before.has(nameOf(change)));
          const header = rows[0] ?? [];
          const isMoney = (cell: number | undefined) => /amount|currency/.test(header[(cell ?? 0) - 1] ?? '');
          for (const { row, cell } of more) {
            expect(row).toBe(one.row);
            // Once its currency is known, the amount beside it may be safe to mend.
            if (one.do === 'set' && !(isMoney(one.cell) && isMoney(cell)))
              expect([one.cell, undefined]).toContain(cell);
          }
        }),
        { numRuns: 400 },
      );
    });

    test('all of a rule are the rule accepted, together as one by one', () => {
      const independent = [
        'amount-format',
        'amount-not-whole',
        'amount-precision',
        'broken-text',
        'invisible-character',
        'missing-key',
        'placeholder',
      ];
      fc.assert(
        fc.property(messyTable(), ({ rows, type }) => {
          const options = { type, today: TODAY, ...all };
          const clean = fixRows(rows, options).rows;
          for (const rule of independent) {
            const offered = suggestions(clean, type, [rule]);
            const choice = [...offered].sort((a, b) => b.of - a.of)[0]?.choice;
            if (choice === undefined) continue;
            const places = offered.map((one) => ({ ...one, choice }));
            const wanted = fixRows(clean, options, { [rule]: choice }).rows;
            expect(fixRows(clean, options, { [rule]: places }).rows).toEqual(wanted);
            let now: Rows = clean;
            for (const place of places) now = fixRows(now, options, { [rule]: [place] }).rows;
            expect(now).toEqual(wanted);
          }
        }),
        { numRuns: 100 },
      );
    });
  });

  describe('the order of day and month', () => {
    test('is lost where only mended dates showed it, and others lean on it', () => {
      expect(accepted(dated('20/02/2026', '03/04/26'), {}).ordersLost).toEqual(['created_at']);
    });

    test.each([
      ['none leans on it', ['20/02/2026', '03/04/2026']],
      ['one that stays shows it', ['20/02/2026', '20/02/26', '03/04/26']],
      ['it was never clear', ['03/04/26', '05/06/2026']],
      ['it was clear for both orders', ['20/02/2026', '02/20/2026', '03/04/26']],
    ])('is not lost where %s', (_, dates) => {
      expect(accepted(dated(...dates), {})).not.toHaveProperty('ordersLost');
    });

    test('is not lost where the dates that lean on it are mended too', () => {
      const rows = dated('20/02/2026', '03/04/26');
      expect(accepted(rows, { 'date-format': true })).not.toHaveProperty('ordersLost');
      const alone: Accept = { 'date-format': [{ row: 3, cell: 4, choice: true }] };
      expect(accepted(rows, alone)).not.toHaveProperty('ordersLost');
    });

    test('is said to be lost exactly where dates become ambiguous', () => {
      const unclear = (rows: Rows, type: TypeName) => {
        const { issues } = checkRows(rows, { type, today: TODAY, maxIssues: Infinity });
        return new Set(issues.filter(({ rule }) => rule === 'ambiguous-date').map((issue) => issue.column));
      };
      const forms = [
        '20/02/2026',
        '20/02/26',
        '02/20/2026',
        '02/20/26',
        '03/04/26',
        '03/04/2026',
        '04/04/26',
      ];
      const date = fc.constantFrom(...forms, '', '2026-02-03', '2026/02/03', ' 13/02/2026', '1 Mar 2026');
      fc.assert(
        fc.property(fc.array(date, { minLength: 1, maxLength: 5 }), (dates) => {
          const table = dated(...dates);
          const { rows, ordersLost = [] } = accepted(table, {});
          const before = unclear(table, 'transactions');
          const after = [...unclear(rows, 'transactions')].filter((name) => !before.has(name));
          expect(ordersLost).toEqual(after);
        }),
        { numRuns: 1000 },
      );
    });
  });

  test('that no issue offers change nothing', () => {
    fc.assert(
      fc.property(cleanTable(['partners', 'customers']), (table) => {
        const accept: Accept = {
          'ambiguous-date': 'day-first',
          'amount-not-whole': 'cents',
          'broken-text': true,
          'totals-row': true,
        };
        expect(fixRows(table.rows, optionsOf(table), accept)).toEqual({ rows: table.rows, changes: [] });
      }),
    );
  });

  test('all together are listed exactly, and leave only what has no fix', () => {
    const accept: Accept = {
      'ambiguous-date': 'day-first',
      'date-format': true,
      'amount-format': 'dollars',
      'amount-not-whole': 'cents',
      'amount-precision': true,
      'broken-text': true,
      'cents-or-dollars': true,
      'duplicate-row': true,
      'invalid-choice': true,
      'invisible-character': true,
      'missing-key': true,
      placeholder: true,
      'totals-row': true,
      'unknown-column': true,
    };
    fc.assert(
      fc.property(messyTable(), (table) => {
        const { rows, changes } = fixRows(table.rows, optionsOf(table), accept);
        expect(rows).toEqual(asWritten(replayed(table.rows, changes), 0));
        for (const cells of rows) for (const text of cells) expect(typeof text).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
