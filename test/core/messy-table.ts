// Tables as people have them: clean ones of every import type, with what real files do to them.
import fc from 'fast-check';
import { dayFromText } from '../../core/dates.ts';
import { dayText } from '../../core/days.ts';
import { type Column, importTypes, type TypeName, typeNames } from '../../core/index.ts';

export const TODAY = '2026-03-01';

export interface Table {
  readonly type: TypeName;
  readonly rows: readonly (readonly string[])[];
}

const word = fc.string({
  unit: fc.constantFrom(...'abcxyzABC019-_.éüß漢 '),
  minLength: 1,
  maxLength: 12,
});
const key = fc.stringMatching(/^[a-z]{2,5}[-_]?[0-9]{2,6}$/);
const day = fc
  .integer({ min: dayFromText('2023-01-01'), max: dayFromText('2026-02-28') })
  .map((at) => dayText(at));
const money = fc.integer({ min: -200_000, max: 9_000_000 });

/** What the importer takes as it is. */
function clean(column: Column): fc.Arbitrary<string> {
  switch (column.kind) {
    case 'email':
      return key.map((name) => `${name}@example.com`);
    case 'identifier':
      return key;
    case 'date':
      return fc.oneof(
        day,
        day.map((text) => `${text} 08:30`),
      );
    case 'cents':
      return money.map(String);
    case 'dollars':
      return money.map((cents) => (cents / 100).toFixed(2));
    case 'currency':
      return fc.constantFrom('USD', 'EUR', 'JPY');
    case 'choice':
      return fc.constantFrom(...(column.choices ?? ['Working', 'Closed won']));
    default:
      return word.map((text) => text.trim() || 'x');
  }
}

/** The same value in other clothes: what a safe fix may undo. */
function dressed(column: Column): fc.Arbitrary<string> {
  switch (column.kind) {
    case 'date':
      return fc.tuple(day, fc.nat(9)).map(([text, form]) => {
        const [y = '', m = '', d = ''] = text.split('-');
        const forms = [`${y}/${m}/${d}`, `${text}T10:00`, `${y}${m}${d}`, `${d} Mar ${y}`, `${d}/${m}/${y}`];
        const more = [
          `${m}/${d}/${y}`,
          `${d}.${m}.${y.slice(2)}`,
          `${text}T10:00:00Z`,
          `${text} 9:05`,
          '45700',
        ];
        return [...forms, ...more][form] ?? text;
      });
    case 'cents':
    case 'dollars':
      return fc.tuple(money, fc.nat(9)).map(([cents, form]) => {
        const [whole = '', rest = ''] = (cents / 100).toFixed(2).split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
        return (
          [`$${whole}.${rest}`, `${grouped}.${rest}`, `${whole},${rest}`, `(${whole.replace('-', '')})`][
            form
          ] ??
          [
            `+${whole.replace('-', '')}`,
            `${grouped},000,000`,
            `€${whole}`,
            `${whole} USD`,
            `${whole}.123`,
            '60000000000',
          ][form - 4] ??
          whole
        );
      });
    case 'currency':
      return fc.constantFrom('usd', 'Eur', 'U SD', 'jpy', 'dollars');
    case 'choice':
      return clean(column).chain((text) => fc.constantFrom(text.toUpperCase(), `${text}x`, 'other'));
    case 'email':
      return fc.constantFrom('a b@example.com', 'nobody', 'x@y', 'A@EXAMPLE.COM');
    default:
      return fc.constantFrom(
        'JosÃ©',
        '1.23457E+12',
        '1234567890123450',
        'x'.repeat(300),
        'a"b,c',
        'two\r\nlines',
        'inv',
      );
  }
}

const spoilt = fc.constantFrom('', ' ', '\u200b', 'N/A', 'null', '-', '#REF!', 'Loading...', '?', '\ufffd');

/** Blanks and unseen characters around and inside a value. */
const hidden: readonly ((text: string) => string)[] = [
  (text) => ` ${text}`,
  (text) => `${text}\t`,
  (text) => `\u00a0${text}\u00a0`,
  (text) => `${text}\u200b`,
  (text) => `\u00ad${text} `,
  (text) => `${text.slice(0, 1)}\ufeff${text.slice(1)}`,
  (text) => `${text}\u202e`,
  (text) => ` ${text}\u0007`,
];

function cell(column: Column | undefined): fc.Arbitrary<string> {
  if (!column) return fc.oneof(word, spoilt);
  const usual = clean(column);
  const seen = fc.oneof(
    { weight: 8, arbitrary: usual },
    { weight: 3, arbitrary: dressed(column) },
    { weight: 1, arbitrary: spoilt },
  );
  // Behind unseen characters only a date of the importer's own form: one that settles the order of its column
  // could not do so before it is mended.
  const veiled = fc
    .tuple(column.kind === 'date' ? usual : seen, fc.constantFrom(...hidden))
    .map(([text, hide]) => hide(text));
  return fc.oneof({ weight: 6, arbitrary: seen }, { weight: 1, arbitrary: veiled });
}

function header(column: Column): fc.Arbitrary<string> {
  const spelling = fc.constantFrom(...(column.spellings ?? [column.key]));
  return fc.oneof(
    { weight: 5, arbitrary: spelling },
    {
      weight: 1,
      arbitrary: spelling.chain((text) =>
        fc.constantFrom(text.toUpperCase(), ` ${text}`, text.replace(/_/g, ' '), text.replace(/_/g, '-')),
      ),
    },
  );
}

/** Columns of a type: all required ones, one or more of each group, some of the others. */
function columnsOf(type: TypeName): fc.Arbitrary<Column[]> {
  const { columns, groups } = importTypes[type];
  return fc
    .tuple(fc.subarray([...columns]), ...groups.map((group) => fc.constantFrom(...group.columns)))
    .map(([some, ...chosen]) =>
      columns.filter(
        (column) => column.need === 'required' || chosen.includes(column.key) || some.includes(column),
      ),
    )
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
}

interface HeaderCell {
  readonly text: string;
  readonly column: Column | undefined;
}

function headersOf(type: TypeName): fc.Arbitrary<HeaderCell[]> {
  const stranger = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('colour', 'Region', 'amount', 'value', 'transaction_id') },
    { weight: 1, arbitrary: fc.constantFrom('', 'Preflight reason') },
  );
  return columnsOf(type).chain((columns) =>
    fc
      .tuple(
        fc.tuple(...columns.map((column) => header(column).map((text) => ({ text, column })))),
        fc.array(
          fc.oneof(
            stranger.map((text) => ({ text, column: undefined })),
            header(columns[0] as Column).map((text) => ({ text, column: columns[0] })),
          ),
          { maxLength: 2 },
        ),
      )
      .map(([known, more]) => [...known, ...more]),
  );
}

function bodyOf(headers: readonly HeaderCell[], tidy: boolean): fc.Arbitrary<string[][]> {
  const row = fc.tuple(
    ...headers.map(({ column }) => (tidy && column ? clean(column) : cell(column))),
  ) as fc.Arbitrary<string[]>;
  const blank = fc.constantFrom(
    [''],
    headers.map(() => ' '),
    [] as string[],
  );
  const short = row.map((cells) => cells.slice(0, Math.max(1, cells.length - 1)));
  const long = fc.tuple(row, word).map(([cells, extra]) => [...cells, extra]);
  const total = row.map((cells) => ['Total', ...cells.slice(1)]);
  const shaped = fc.oneof(
    { weight: 12, arbitrary: row },
    { weight: 1, arbitrary: blank },
    { weight: 1, arbitrary: short },
    { weight: 1, arbitrary: long },
    { weight: 1, arbitrary: total },
  );
  const rows = fc.array(tidy ? row : shaped, { minLength: 1, maxLength: 14 });
  // Some rows again: keys, emails and whole rows twice.
  return rows.chain((all) =>
    fc.array(fc.constantFrom(...all), { maxLength: 2 }).map((again) => [...all, ...again]),
  );
}

const above = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[][]>([]) },
  { weight: 1, arbitrary: fc.constantFrom([['Export of March']], [['Export', '1'], ['']], [[''], ['']]) },
);

/** A table with everything that goes wrong. */
export function messyTable(types: readonly TypeName[] = typeNames): fc.Arbitrary<Table> {
  return fc
    .constantFrom(...types)
    .chain((type) =>
      headersOf(type).chain((headers) =>
        fc
          .tuple(above, bodyOf(headers, false))
          .map(([top, body]) => ({ type, rows: [...top, headers.map(({ text }) => text), ...body] })),
      ),
    );
}

/** A table whose cells the importer takes as they are. */
export function cleanTable(types: readonly TypeName[] = typeNames): fc.Arbitrary<Table> {
  return fc.constantFrom(...types).chain((type) =>
    columnsOf(type).chain((columns) => {
      const headers = columns.map((column) => ({ text: column.key, column }));
      return bodyOf(headers, true).map((body) => ({ type, rows: [columns.map(({ key }) => key), ...body] }));
    }),
  );
}
