// Receipts and rollback lists: what the lines of a push say about it as a whole.
import { describe, expect, test } from 'vitest';
import {
  finalLines,
  type ReceiptHead,
  type ReceiptLine,
  receiptCsv,
  receiptHeads,
  rollback,
  rollbackCsv,
  type TypeName,
} from '../../core/index.ts';
import { createReader } from '../../core/reader.ts';

const HEAD: ReceiptHead = {
  id: 'mabc12',
  time: '2026-03-12 13:05:00',
  tab: '=Leads',
  type: 'leads',
  mode: 'rows',
  environment: 'production',
  account: '8f3a01bc',
  rows: 3,
  totals: '',
  ended: 'finished',
  outcome: '2 created, 1 failed',
};

const parse = (csv: string) =>
  createReader({ delimiter: ',' })
    .push(csv)
    .map(({ cells }) => cells);

function line(row: number, state: string, more: Partial<ReceiptLine> = {}): ReceiptLine {
  return { time: '2026-03-12 13:05:01', row, mark: `mark-${row}`, state, message: '', ...more };
}

const LINES: readonly ReceiptLine[] = [
  line(3, 'began', { mark: 'hash-of-rows', record: 'file f00', before: 'catalogue 7' }),
  line(3, 'unknown', { message: 'The connection broke.' }),
  line(2, 'created', { record: 'lead_a' }),
  line(3, 'created', { record: 'lead_b' }),
  line(4, 'failed', { message: '=HYPERLINK("x")' }),
  line(3, 'finished', { mark: '', message: '2 created, 1 failed', time: '2026-03-12 13:06:00' }),
];

test('the pushes are told from the lines on each as a whole, latest first', () => {
  const { rows: _, totals: __, ended: ___, outcome: ____, time: _____, ...push } = HEAD;
  const of = (id: string, lines: readonly ReceiptLine[]) => lines.map((one) => ({ ...push, ...one, id }));
  const heads = receiptHeads([
    ...of('a', LINES),
    ...of('b', [line(9, 'began', { message: 'USD 5.00' }), line(2, 'created')]),
    ...of('c', [line(4, 'handed off')]),
    ...of('b', [line(3, 'failed')]),
  ]);
  expect(heads.map(({ id, rows, totals, ended, outcome }) => [id, rows, totals, ended, outcome])).toEqual([
    ['c', 4, '', 'handed off', ''],
    ['b', 9, 'USD 5.00', undefined, ''],
    ['a', 3, '', 'finished', '2 created, 1 failed'],
  ]);
});

test('the last line of each row counts, in the order of the rows', () => {
  expect(finalLines(LINES).map(({ row, state }) => [row, state])).toEqual([
    [2, 'created'],
    [3, 'created'],
    [4, 'failed'],
  ]);
});

describe('a receipt for people', () => {
  const rows = parse(receiptCsv(HEAD, LINES));

  test('has a head with what was pushed where and how it ended', () => {
    expect(Object.fromEntries(rows.slice(0, 16))).toEqual({
      'Preflight receipt': 'mabc12',
      Type: 'leads',
      Mode: 'row by row',
      Keys: 'production',
      Account: '8f3a01bc',
      Tab: "'=Leads",
      'Began (UTC)': '2026-03-12 13:05:00',
      'Ended (UTC)': '2026-03-12 13:06:00',
      'How it ended': 'finished',
      Rows: '3',
      'Hash of the rows': 'hash-of-rows',
      'Hash of the file': 'f00',
      Catalogue: '7',
      Totals: '',
      'Rows created': '2',
      'Rows failed': '1',
    });
  });

  test('has every line, tells which is the last word on a row, and can be no formula', () => {
    const table = rows.slice(17);
    expect(table[0]).toEqual([
      'Time (UTC)',
      'Row',
      'State',
      'Last word',
      'Record',
      'Message',
      'Before',
      'Mark',
    ]);
    expect(table.slice(1).map((cells) => cells.slice(1, 6))).toEqual([
      ['3', 'began', '', 'file f00', ''],
      ['3', 'unknown', '', '', 'The connection broke.'],
      ['2', 'created', 'yes', 'lead_a', ''],
      ['3', 'created', 'yes', 'lead_b', ''],
      ['4', 'failed', 'yes', '', '\'=HYPERLINK("x")'],
      ['3', 'finished', '', '', '2 created, 1 failed'],
    ]);
  });

  test('of a push under way says that it has not ended', () => {
    const { ended: _, ...open } = HEAD;
    const head = Object.fromEntries(parse(receiptCsv(open, LINES.slice(0, 2))).slice(0, 9));
    expect(head).toMatchObject({ 'How it ended': 'not yet', 'Ended (UTC)': '' });
  });
});

describe('a rollback list', () => {
  const sorted = (type: TypeName, mode: string, ...lines: ReceiptLine[]) => {
    const { items, untouched } = rollback({ type, mode }, lines);
    return [items.map(({ undoing, row }) => `${row} ${undoing}`).join(', '), untouched];
  };

  test('tells what was made, what was changed, and what nobody can tell', () => {
    expect(
      sorted(
        'leads',
        'rows',
        line(2, 'created', { record: 'a' }),
        line(3, 'updated', { record: 'b', before: '{"status":"open"}' }),
        line(4, 'differs', { record: 'c' }),
        line(5, 'unknown'),
        line(6, 'sent'),
        line(7, 'failed'),
        line(8, 'skipped'),
        // It was there before the push.
        line(9, 'landed', { record: 'd' }),
        // The user's word.
        line(10, 'landed'),
      ),
    ).toEqual(['2 made, 3 changed, 4 unsure, 5 unsure, 6 unsure, 10 unsure', 3]);
  });

  test('an import has made what only it creates, and may have changed partners and customers', () => {
    const landed = line(2, 'landed', { record: 'x' });
    expect(sorted('transactions', 'import', landed)).toEqual(['2 made', 0]);
    expect(sorted('deals', 'import', landed)).toEqual(['2 made', 0]);
    expect(sorted('partners', 'import', landed)).toEqual(['2 unsure', 0]);
    expect(sorted('customers', 'import', landed)).toEqual(['2 unsure', 0]);
  });

  test('has the values from before, and survives ones that cannot be read', () => {
    const valuesOf = (text: string) =>
      rollback(HEAD, [line(2, 'updated', { before: text })]).items[0]?.before;
    expect(valuesOf('{"status":"open","notes":""}')).toEqual([
      { column: 'status', value: 'open' },
      { column: 'notes', value: '' },
    ]);
    for (const text of ['', '{', '[1]', 'null', '"x"']) expect(valuesOf(text)).toEqual([]);
  });

  test.each<[TypeName, string]>([
    ['partners', 'DELETE /api/v2/partnerships/a%2Fb'],
    ['customers', 'DELETE /api/v2/customers/{customer_key of the row}'],
    ['transactions', 'DELETE /api/v2/transactions/a%2Fb'],
    ['leads', 'DELETE /api/v2/leads/a%2Fb'],
    ['deals', 'DELETE /api/v2/deals/a%2Fb'],
    ['rewards', ''],
  ])('names the call that archives %s, where there is one', (type, call) => {
    const { items } = rollback({ type, mode: 'rows' }, [line(2, 'created', { record: 'a/b' })]);
    expect(items.map((item) => item.call)).toEqual([call]);
  });

  test('as a file has a line for each changed value', () => {
    const lines = [
      line(2, 'created', { record: '=x' }),
      line(3, 'updated', { record: 'b', before: '{"status":"=1","notes":"n"}' }),
    ];
    expect(parse(rollbackCsv(HEAD, rollback(HEAD, lines)))).toEqual([
      ['To do', 'Row', 'Record', 'State', 'Column', 'Value before', 'API call', 'Message'],
      ['archive', '2', "'=x", 'created', '', '', 'DELETE /api/v2/leads/%3Dx', ''],
      ['change back', '3', 'b', 'updated', 'status', "'=1", '', ''],
      ['change back', '3', 'b', 'updated', 'notes', 'n', '', ''],
    ]);
  });

  test('of rewards says that they are dealt with by hand', () => {
    const head: ReceiptHead = { ...HEAD, type: 'rewards' };
    const csv = rollbackCsv(head, rollback(head, [line(2, 'created', { record: 'rwd' })]));
    expect(parse(csv)[1]?.slice(0, 3)).toEqual(['by hand', '2', 'rwd']);
  });
});
