// npm run bench: agreement of results first, then ratios within this one run, sides alternating.
// The peer is Papa Parse, which reads but does not check.
import { strict as assert } from 'node:assert';
import Papa from 'papaparse';
import { loadCore } from '../../scripts/load-core.mjs';

const ROUNDS = 5;
const CHUNK = 1 << 16;

const { createReader, createTextCheck } = await loadCore(`
  export { createReader } from './core/reader.ts';
  export { createTextCheck } from './core/text-check.ts';
`);

const HEADER = 'customer_key,amount_in_cents,key,created_at,product_key,currency\r\n';
const line = (at) =>
  `acct_${at % 5000},${1000 + (at % 7777)},inv-${String(at).padStart(8, '0')},2026-11-03,pro,USD\r\n`;
const quoted = (at) => `acct_${at % 5000},${1000 + (at % 7777)},"inv-""${at}""",2026-11-03,"a, b\nc",USD\r\n`;
const texts = {
  'plain, 200,000 rows': HEADER + Array.from({ length: 200_000 }, (_, at) => line(at)).join(''),
  'quoted, 200,000 rows': HEADER + Array.from({ length: 200_000 }, (_, at) => quoted(at)).join(''),
};

function read(text) {
  const reader = createReader({ delimiter: ',' });
  const rows = [];
  for (let at = 0; at < text.length; at += CHUNK)
    for (const { cells } of reader.push(text.slice(at, at + CHUNK))) rows.push(cells);
  for (const { cells } of reader.end()) rows.push(cells);
  return rows;
}

function check(text) {
  const running = createTextCheck({ type: 'transactions', today: '2026-11-23' }, { bom: false });
  for (let at = 0; at < text.length; at += CHUNK) running.text(text.slice(at, at + CHUNK));
  return running.end().report;
}

const papa = (text) => Papa.parse(text, { skipEmptyLines: true }).data;

function best(sides) {
  const times = sides.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    sides.forEach((side, at) => {
      global.gc?.();
      const start = performance.now();
      side();
      times[at] = Math.min(times[at], performance.now() - start);
    });
  }
  return times;
}

for (const [name, text] of Object.entries(texts)) {
  assert.deepEqual(read(text), papa(text), `${name}: the readers disagree`);
  assert.equal(check(text).rows, 200_000);
  const [ours, theirs, checked] = best([() => read(text), () => papa(text), () => check(text)]);
  console.log(
    `${name} (${(text.length / 1e6).toFixed(0)} MB): reading takes ${(ours / theirs).toFixed(2)} of Papa Parse's time, the whole check ${(checked / theirs).toFixed(2)} (${ours.toFixed(0)}, ${theirs.toFixed(0)}, ${checked.toFixed(0)} ms)`,
  );
}
