// The check as a whole: the same report however the bytes come, for any bytes at all, within bounds.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Cancelled,
  checkRows,
  checkSource,
  createCheck,
  type Found,
  type Report,
  type Rows,
  type SourceOptions,
  type TypeName,
  typeNames,
  writeRow,
} from '../../core/index.ts';
import { fixtures } from './fixtures.ts';
import { decoder, sourceOf } from './host.ts';
import { messyTable, TODAY } from './messy-table.ts';
import { brokenIn } from './report-contract.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const written = (rows: Rows) => utf8(rows.map(writeRow).join(''));

async function check(
  bytes: Uint8Array,
  options: Omit<SourceOptions, 'decoder'>,
  chunk?: number,
): Promise<Report> {
  return (await checkSource(sourceOf(bytes, chunk), { ...options, decoder })).report;
}

/** The same bytes, cut at these places. */
function cutAt(bytes: Uint8Array, places: readonly number[]) {
  const cuts = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return {
    async *open() {
      for (let at = 1; at < cuts.length; at += 1) yield bytes.subarray(cuts[at - 1], cuts[at]);
    },
  };
}

describe('the same bytes give the same report', () => {
  test.each([1, 2, 3, 7, 64, 511, 512, 513])('in pieces of %i', async (size) => {
    for (const { name, bytes, options } of fixtures) {
      const whole = await check(bytes, options, bytes.length + 1);
      expect({ name, report: await check(bytes, options, size) }).toEqual({ name, report: whole });
    }
  });

  test('cut anywhere, also into pieces of nothing', async () => {
    const cutFixture = fc
      .constantFrom(...fixtures)
      .chain((fixture) =>
        fc
          .array(fc.nat(fixture.bytes.length), { maxLength: 8 })
          .map((places) => ({ ...fixture, source: cutAt(fixture.bytes, places) })),
      );
    await fc.assert(
      fc.asyncProperty(cutFixture, async ({ bytes, options, source }) => {
        const { report } = await checkSource(source, { ...options, decoder });
        expect(report).toEqual(await check(bytes, options));
      }),
      { numRuns: 300 },
    );
  });

  const title = 'Export;of March\r\n';
  const sales = `customer_key;amount_in_cents;key\r\n${'acct_1;5;inv-1\r\n'.repeat(20)}`;
  test.each([
    ['the first row is longer than a million characters', `${'x'.repeat(1_200_000)}\r\n${title}${sales}`],
    ['a later one is, above the header', `${title}${'x'.repeat(1_500_000)}\r\n${sales}`],
    ['a quote is left open for as long', `${title}"${'x\r\n'.repeat(500_000)}`],
    ['no header is known and commas come late', `${'a;b\r\n'.repeat(400)}${'a,b,c\r\n'.repeat(9)}`],
    ['a million lines are blank', `${'\r\n'.repeat(1_000_000)}${sales}`],
  ])('where %s', async (_, text) => {
    const options = { type: 'transactions', today: TODAY } as const;
    const whole = await check(utf8(text), options, text.length);
    for (const size of [100, 65_536, 100_000, 999_983]) {
      if (text.length / size < 10_000) expect(await check(utf8(text), options, size)).toEqual(whole);
    }
  });

  test('as rows and as bytes', async () => {
    await fc.assert(
      fc.asyncProperty(messyTable(), fc.constantFrom(undefined, ...typeNames), async ({ rows }, type) => {
        expect(await check(written(rows), { type, today: TODAY })).toEqual(
          checkRows(rows, { type, today: TODAY }),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('as rows given at once and one by one', () => {
    fc.assert(
      fc.property(messyTable(), ({ rows, type }) => {
        const one = createCheck({ type, today: TODAY });
        for (const cells of rows) one.rows([cells]);
        expect(one.end()).toEqual(checkRows(rows, { type, today: TODAY }));
      }),
    );
  });
});

describe('any bytes at all', () => {
  const csvish = fc
    .array(
      fc.constantFrom(
        ...[
          'customer_key',
          'amount_in_cents',
          'partner_email',
          'status',
          'created_at',
          'Preflight reason',
          'é',
        ],
        ...[',', ',', ';', '\t', '|', '\r\n', '\n', '\r', '"', '""', ' ', '\u00a0', '\0', '\ufeff', '\u2028'],
        ...['1', '12.50', '$5', '03/04/2024', 'N/A', '#REF!', 'Total', 'open', 'a@b.co', 'JosÃ©', '\ud83d'],
      ),
      { maxLength: 60 },
    )
    .map((parts) => utf8(parts.join('')));
  const anyBytes = fc.oneof(
    csvish,
    fc.uint8Array({ maxLength: 80 }),
    fc
      .tuple(fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x50, 0x4b, 3, 4]), csvish)
      .map(([mark, rest]) => new Uint8Array([...mark, ...rest])),
  );
  const anyType = fc.constantFrom<TypeName | undefined>(undefined, ...typeNames);

  test('give a report that keeps its contract', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, anyType, fc.integer({ min: 1, max: 9 }), async (bytes, type, size) => {
        expect(brokenIn(await check(bytes, { type, today: TODAY }, size))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('of a table that anything can be wrong with give one, too', () => {
    fc.assert(
      fc.property(messyTable(), anyType, ({ rows }, type) => {
        expect(brokenIn(checkRows(rows, { type, today: TODAY }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('of every fixture give one, which is plain JSON', async () => {
    for (const { name, bytes, options } of fixtures) {
      const report = await check(bytes, options);
      expect({ name, broken: brokenIn(report, options.maxIssues) }).toEqual({ name, broken: [] });
      expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
    }
  });

  test('are needed for nothing but a day: a wrong one is refused', () => {
    for (const today of ['', 'today', '2026-2-3', '2026-02-30']) {
      expect(() => checkRows([['email']], { today })).toThrow(RangeError);
    }
  });
});

describe('the list of issues', () => {
  test('is cut to the first rows of each rule; counts and totals are not', () => {
    fc.assert(
      fc.property(messyTable(), fc.integer({ min: 0, max: 3 }), ({ rows, type }, maxIssues) => {
        const full = checkRows(rows, { type, today: TODAY });
        const capped = checkRows(rows, { type, today: TODAY, maxIssues });
        expect({ ...capped, issues: full.issues }).toEqual(full);
        expect(brokenIn(capped, maxIssues)).toEqual([]);
        for (const rule of Object.keys(full.rules)) {
          const rowsOf = (report: Report) =>
            report.issues.filter((issue) => issue.rule === rule).map(({ row }) => row);
          expect(rowsOf(capped)).toEqual(rowsOf(full).slice(0, maxIssues));
        }
        for (const issue of capped.issues) expect(full.issues).toContainEqual(issue);
      }),
      { numRuns: 300 },
    );
  });

  test('holds a thousand of each rule unless told otherwise', () => {
    const rows = [
      ['partner_first', 'partner_last', 'partner_email'],
      ...Array(2500).fill(['A', 'B', 'nobody']),
    ];
    const report = checkRows(rows, { today: TODAY });
    expect(report.rules['invalid-email']).toBe(2500);
    const listed = report.issues.filter(({ rule }) => rule === 'invalid-email');
    expect(listed.map(({ row }) => row)).toEqual(Array.from({ length: 1000 }, (_, at) => at + 2));
  });
});

describe('one fault, one rule', () => {
  const HEADER = ['partner_first', 'partner_last', 'partner_email'];
  const told = (rows: Rows, type: TypeName) =>
    checkRows(rows, { type, today: TODAY })
      .issues.filter(({ level, row }) => level !== 'info' && row > 1)
      .map(({ rule, row }) => `${rule} ${row}`);

  test('a no-break space alone in its cell is invisible, not stray', () => {
    expect(told([HEADER, ['A', '\u00a0', 'a@x.example']], 'partners')).toEqual([
      'invisible-character 2',
      'required 2',
    ]);
    expect(told([HEADER, ['A', ' \u00a0', 'a@x.example']], 'partners')).toContain('stray-space 2');
  });

  test('an address that cannot be read is no duplicate, one that may be anonymised is', () => {
    const partners = [HEADER, ['A', 'B', 'a@x'], ['C', 'D', 'a@x']];
    expect(told(partners, 'partners')).toEqual(['invalid-email 2', 'invalid-email 3']);
    const customers = [
      ['customer_key', 'email'],
      ['acct_1', 'a@x'],
      ['acct_2', 'A@X'],
    ];
    expect(told(customers, 'customers')).toEqual(['invalid-email 2', 'duplicate-email 3', 'invalid-email 3']);
  });
});

describe('totals', () => {
  const amount = fc.oneof(
    fc.bigInt({ min: -(10n ** 7n), max: 10n ** 7n }),
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  );
  const sale = fc.record({
    cents: amount,
    unit: fc.constantFrom('cents', 'dollars', 'both'),
    currency: fc.constantFrom('', 'USD', 'eur', 'XX'),
    dressed: fc.boolean(),
    wrong: fc.boolean(),
  });

  test('add up every amount that can be read, per currency, and those of rows without an error', () => {
    fc.assert(
      fc.property(fc.array(sale, { minLength: 1, maxLength: 30 }), (sales) => {
        const expected = new Map<
          string,
          { rows: number; cents: bigint; ready: { rows: number; cents: bigint } }
        >();
        const rows = sales.map(({ cents, unit, currency, dressed, wrong }, at) => {
          const minus = cents < 0n ? '-' : '';
          const digits = String(cents).replace('-', '').padStart(3, '0');
          const dollars = `${minus}${digits.slice(0, -2)}.${digits.slice(-2)}`;
          const brackets = (text: string) => (dressed && minus ? `(${text.slice(1)})` : text);
          const isDressed = dressed && minus !== '';
          const code = currency === 'XX' ? undefined : currency.toUpperCase() || 'USD';
          if (code && unit !== 'both') {
            const total = expected.get(code) ?? { rows: 0, cents: 0n, ready: { rows: 0, cents: 0n } };
            expected.set(code, total);
            total.rows += 1;
            total.cents += cents;
            if (!wrong && !isDressed) {
              total.ready.rows += 1;
              total.ready.cents += cents;
            }
          }
          return [
            wrong ? '' : 'acct_1',
            unit === 'dollars' ? '' : brackets(String(cents)),
            unit === 'cents' ? '' : brackets(dollars),
            `inv-${at}`,
            currency,
          ];
        });
        const header = ['customer_key', 'amount_in_cents', 'amount_in_dollars', 'key', 'currency'];
        const { totals } = checkRows([header, ...rows], { type: 'transactions', today: TODAY });
        const wanted = [...expected]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([currency, { rows: counted, cents, ready }]) => ({
            currency,
            rows: counted,
            cents: String(cents),
            ready: { rows: ready.rows, cents: String(ready.cents) },
          }));
        expect(totals).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  test('do not count a row whose currency a quote has swallowed', async () => {
    const text = 'customer_key,amount_in_cents,key,currency\r\nacct_1,5,inv-1,EUR\r\nacct_1,7,"inv-2,EUR\r\n';
    const report = await check(utf8(text), { type: 'transactions', today: TODAY });
    expect(report.totals).toEqual([{ currency: 'EUR', rows: 1, cents: '5', ready: { rows: 1, cents: '5' } }]);
  });
});

describe('a check that runs', () => {
  const bytes = written([
    ['partner_first', 'partner_last', 'partner_email'],
    ...Array.from({ length: 100 }, (_, at) => ['A', 'B', `a${at}@x.example`]),
  ]);

  test('can be looked at: what is sure is there, what waits for the order of a column is not', async () => {
    const rows = [['first_name', 'last_name', 'email', 'company', 'partner_key', 'status', 'created_at']];
    for (let at = 0; at < 40; at += 1) rows.push(['A', 'B', 'nobody', `C${at}`, 'p', 'open', '03/04/2026']);
    const looks: Found[] = [];
    const profile = { schema: 1, headers: { leads: rows[0] } } as const;
    const { report } = await checkSource(sourceOf(written(rows), 600), {
      today: TODAY,
      decoder,
      profile,
      onProgress: ({ found }) => looks.push(found()),
    });
    const [first] = looks;
    expect(first?.counts.error).toBeGreaterThan(10);
    expect(first?.counts.error).toBeLessThan(40);
    expect(looks.at(-1)?.counts).toEqual({ error: 40, warning: 0, info: 0 });
    for (const { issues } of looks)
      expect(issues).toEqual(report.issues.filter(({ rule }) => rule === 'invalid-email').slice(0, 10));
  });

  test('tells how far it is after every piece', async () => {
    const seen: { rows: number; bytes: number }[] = [];
    await checkSource(sourceOf(bytes, 700), {
      today: TODAY,
      decoder,
      onProgress: (one) => seen.push({ ...one }),
    });
    expect(seen.map((one) => one.bytes)).toEqual(
      Array.from({ length: Math.ceil(bytes.length / 700) }, (_, at) =>
        Math.min((at + 1) * 700, bytes.length),
      ),
    );
    expect(seen.at(-1)?.rows).toBe(101);
    for (const [at, { rows }] of seen.entries()) expect(rows).toBeGreaterThanOrEqual(seen[at - 1]?.rows ?? 0);
  });

  test('stops at the next piece once it is cancelled', async () => {
    const signal = { aborted: false };
    let pieces = 0;
    const onProgress = () => {
      pieces += 1;
      signal.aborted = pieces === 3;
    };
    const run = checkSource(sourceOf(bytes, 100), { today: TODAY, decoder, signal, onProgress });
    await expect(run).rejects.toThrow(Cancelled);
    expect(pieces).toBe(3);
  });

  test('hands on what its source throws', async () => {
    const source = {
      // biome-ignore lint/correctness/useYield: the file cannot be read
      async *open(): AsyncGenerator<Uint8Array> {
        throw new Error('The file is gone.');
      },
    };
    await expect(checkSource(source, { today: TODAY, decoder })).rejects.toThrow('The file is gone.');
  });
});

describe('huge inputs', () => {
  /** Far above what it takes, far below what anything quadratic would. */
  const SOON = 10_000;
  const soon = async (work: () => unknown) => {
    // Time of the processor: other tests may run beside.
    const before = process.cpuUsage();
    await work();
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(SOON);
  };
  const wide = (name: (at: number) => string, cell: string) => [
    Array.from({ length: 10_000 }, (_, at) => name(at)),
    ...Array(20).fill(Array(10_000).fill(cell)),
  ];

  test.each<[string, (at: number) => string]>([
    ['unknown', (at) => `column ${at}`],
    ['equal', () => 'email'],
    ['blank', () => ''],
    ['our own', () => 'Preflight x'],
  ])('ten thousand %s columns', (_, name) =>
    soon(() => checkRows(wide(name, 'x '), { type: 'customers', today: TODAY })),
  );

  test.each([
    ['digits', '1'],
    ['blanks', ' '],
    ['blanks and a letter', `${' '.repeat(999)}x`],
    ['line breaks', '\n'],
    ['thousands', '1,234'],
    ['quotes', '""'],
    ['no-break spaces', '\u00a0'],
    ['zero-width spaces', '\u200b'],
    ['joiners', '\u200d'],
    ['broken text', 'Ã©'],
    ['at signs', 'a@'],
    ['dots', '.'],
    ['surrogates', '\ud83d\ude00'],
  ])('cells and headers of a million characters: %s', (_, piece) => {
    const long = piece.repeat(1_000_000 / piece.length);
    return soon(() => {
      for (const type of ['transactions', 'partners', 'leads'] as const) {
        const [header = []] = TABLES[type];
        const report = checkRows(
          [
            [...header, `x${long}y`],
            [...header.map(() => long), long],
          ],
          { type, today: TODAY },
        );
        expect(brokenIn(report)).toEqual([]);
        for (const { message, column = '', fix } of report.issues) {
          expect(message.length).toBeLessThan(1000);
          expect(column.length).toBeLessThan(300);
          for (const { label } of fix?.choices ?? []) expect(label.length).toBeLessThan(100);
        }
      }
    });
  });

  const TABLES: { readonly [type in 'transactions' | 'partners' | 'leads']: readonly string[][] } = {
    transactions: [['customer_key', 'amount_in_cents', 'key', 'created_at', 'currency']],
    partners: [['partner_first', 'partner_last', 'partner_email', 'partner_key', 'partner_joined_date']],
    leads: [['first_name', 'last_name', 'email', 'company', 'partner_key', 'status', 'notes']],
  };

  test('a million rows take less than 400 MB, and none of them is kept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-core-'));
    try {
      const core = join(folder, 'core.mjs');
      buildSync({
        entryPoints: ['core/index.ts'],
        bundle: true,
        format: 'esm',
        target: 'es2019',
        outfile: core,
      });
      const script = new URL('million-rows.mjs', import.meta.url).pathname;
      const out = execFileSync(process.execPath, [script, core], { encoding: 'utf8', timeout: 55_000 });
      const { rows, kilobytes, rules, totals } = JSON.parse(out);
      expect(rows).toBe(1_000_000);
      const amounts = Array.from({ length: 1_000_000 }, (_, at) => 100 + ((at * 13) % 902));
      const sum = (all: readonly number[]) => String(all.reduce((total, one) => total + one, 0));
      const ready = amounts.filter((_, at) => at % 10);
      expect(totals).toEqual([
        {
          currency: 'USD',
          rows: 1_000_000,
          cents: sum(amounts),
          ready: { rows: 900_000, cents: sum(ready) },
        },
      ]);
      expect(rules).toMatchObject({ 'date-format': 100_000, 'missing-key': 1_000 });
      expect(kilobytes).toBeLessThan(400 * 1024);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
