// Files for people, with the values hidden: their shape stays, and nothing that could be read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkSource,
  importTypes,
  reportCsv,
  splitSource,
  type TypeName,
  typeNames,
  writeRow,
} from '../../core/index.ts';
import { masked } from '../../core/masked.ts';
import { createReader } from '../../core/reader.ts';
import { decoder, sourceOf } from './host.ts';
import { TODAY } from './messy-table.ts';

/** Letters and digits that no sentence of ours has three of in a row. */
const LETTERS = 'qzjkQZJKéßŽ漢ж';
const DIGITS = '6789';
const SECRET = new RegExp(`[${LETTERS}]{3,}|[${DIGITS}]{3,}`, 'u');

const letters = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 3, maxLength: 9 });
const digits = fc.string({ unit: fc.constantFrom(...DIGITS), minLength: 3, maxLength: 7 });
const value = fc.oneof(
  letters,
  digits,
  fc
    .tuple(letters, fc.constantFrom('@', ' ', '"', ', ', '": ', '\u200b', '\r\n', '.'), letters)
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('$', '€', '-', '(', '+', ' '), digits, fc.constantFrom('', '.50', ' ', ',678'))
    .map((parts) => parts.join('')),
  fc.tuple(digits, digits).map(([a, b]) => `${a.slice(0, 3)},${b.slice(0, 3)}.98`),
  fc.constantFrom(
    '07/08/6789',
    '27/08/6987',
    '6789-08-09T07:08',
    '7 August 6789',
    '45678',
    '6.78967E+19',
    'N/A',
  ),
  fc.constantFrom('Total', 'usd', 'JosÃ©qzjk', '#REF!', ''),
);

const table = fc.constantFrom(...typeNames).chain((type) => {
  const { columns } = importTypes[type];
  const row = fc.tuple(...columns.map(() => value));
  return fc
    .tuple(
      fc.subarray([...columns], { minLength: 1 }),
      fc.array(row, { minLength: 1, maxLength: 14 }),
      fc.boolean(),
    )
    .map(([some, rows, again]) => {
      const picked = columns.filter((column) => some.includes(column) || column.need === 'required');
      const lines = rows.map((cells) => picked.map((column) => cells[columns.indexOf(column)] ?? ''));
      return {
        type,
        rows: [picked.map(({ key }) => key), ...lines, ...(again ? lines.slice(0, 1) : [])],
      };
    });
});

async function filesOf(type: TypeName, text: string, isMasked: boolean) {
  const options = { type, today: TODAY, decoder };
  const source = sourceOf(new TextEncoder().encode(text));
  const { report, facts } = await checkSource(source, options);
  let good = '';
  let rest = '';
  await splitSource(
    source,
    facts,
    { ...options, forPeople: { masked: isMasked } },
    (part) => {
      good += part;
    },
    (part) => {
      rest += part;
    },
  );
  return { csv: reportCsv(report, { masked: isMasked }), good, rest, report };
}

const rowsOf = (text: string) => {
  const reader = createReader({ delimiter: ',' });
  return [...reader.push(text), ...reader.end()].map(({ cells }) => cells);
};

describe('with the values hidden', () => {
  test('no three letters or digits of a cell are left in the report or in the rest', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(table, async ({ type, rows }) => {
        const text = rows.map(writeRow).join('');
        const hidden = await filesOf(type, text, true);
        expect(SECRET.exec(hidden.csv)?.[0]).toBeUndefined();
        expect(SECRET.exec(hidden.rest)?.[0]).toBeUndefined();
        const open = await filesOf(type, text, false);
        if (SECRET.test(open.csv) && SECRET.test(open.rest)) shown += 1;
        // All else is the same.
        expect(hidden.good).toBe(open.good);
        const kept = (csv: string) => rowsOf(csv).map((cells) => cells.slice(0, 5));
        expect(kept(hidden.csv)).toEqual(kept(open.csv));
      }),
      { numRuns: 300 },
    );
    // Without hiding most of them show: the property can fail.
    expect(shown).toBeGreaterThan(200);
  });

  test('the sentence still says where, what was wrong and what is wanted', async () => {
    const text =
      'customer_key,amount_in_cents,created_at\r\nacme,twelve,03/27/2024\r\nacme,$12.50,2024-03-05\r\n';
    const { csv, rest } = await filesOf('transactions', text, true);
    expect(csv).toContain(
      '"Row 2, amount_in_cents: ""xxxxxx"" cannot be read as one number. Write a whole number of cents, such as 50000 for 500 USD."',
    );
    expect(csv).toContain(
      '"Row 2, created_at: ""00/00/0000"" is not in the importer\'s date format. Write 0000-00-00.",0000-00-00',
    );
    expect(csv).toContain('0000 (it was in dollars) | 00 (it was in cents)');
    expect(rest).toContain('xxxx,xxxxxx,00/00/0000');
  });

  test('a first row of data gives nothing away as headers, nor a sentence that says a value without quotes', async () => {
    const noHeader = 'Ada Lovelace,125000,secret-key\r\nBob Stone,900,other-key\r\n';
    const { csv } = await filesOf('transactions', noHeader, true);
    expect(csv).toContain('unknown-column');
    expect(csv).not.toMatch(/Ada|Lovelace|125000|secret|Bob|Stone/i);
    const reward =
      'partner_key,amount_in_cents,reward_description,is_external,status\r\nada,500,Bonus,true,Approved\r\n';
    const { csv: rewards } = await filesOf('rewards', reward, true);
    expect(rewards).toContain('external-reward-unpaid');
    expect(rewards).toContain('but its status is xxxxxxxx: it will be invoiced.');
    expect(rewards).not.toMatch(/approved/i);
  });

  test.each([
    ['René 22', 'Xxxx 00'],
    ['ada@example.com', 'xxx@xxxxxxx.xxx'],
    ['-1.234,56', '-0.000,00'],
    ['漢字 Жж ½', 'xx Xx 0'],
    ['x'.repeat(41), `${'x'.repeat(40)}…`],
    ['', ''],
  ])('%j is shown as %j', (text, shape) => {
    expect(masked(text)).toBe(shape);
  });
});

test('the rest for people cannot become a formula; for the importer it stays as it is', async () => {
  const text = 'customer_key,amount_in_cents,created_at\r\n=1+1,twelve,2024-03-05\r\n';
  const { rest } = await filesOf('transactions', text, false);
  expect(rest).toContain("'=1+1,twelve");
});
