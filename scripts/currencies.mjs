// Writes core/currencies.ts from kept lists, never from memory: codes and minor units from ISO 4217 list one
// (currency-codes), codes that came or went after its day from CLDR's dates of legal tender (cldr-core), the
// minor unit of a code that came from dinero.js. Run it after updating these packages.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as dinero from 'dinero.js/currencies';

const require = createRequire(import.meta.url);
const { publishDate } = require('currency-codes');
const { region } = require('cldr-core/supplemental/currencyData.json').supplemental.currencyData;
const { version } = require('cldr-core/package.json');

// Metals, bond units, test codes and units of account: list one gives them no minor unit, the library writes 0.
const notMoney = new Set('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '));
const money = new Map(
  require('currency-codes/data')
    .filter(({ code }) => !notMoney.has(code))
    .map(({ code, digits, currency }) => [code, { digits, name: currency }]),
);

const tender = Object.values(region)
  .flat()
  .flatMap((entry) => Object.entries(entry))
  .filter(([, dates]) => dates._tender !== 'false');
const inUse = new Set(tender.filter(([, dates]) => dates._to === undefined).map(([code]) => code));
for (const [code, dates] of tender) {
  if (dates._to > publishDate && !inUse.has(code)) money.delete(code);
  if (dates._from > publishDate && inUse.has(code) && !money.has(code)) {
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: a generator, nothing is bundled
    money.set(code, { digits: dinero[code].exponent, name: '' });
  }
}

// A sign stands for every currency that uses it. The shared ones follow from the names in the list.
const named = (pattern) => [...money].filter(([, { name }]) => pattern.test(name)).map(([code]) => code);
const signs = {
  $: named(/\b(dollar|peso)\b/i),
  '£': named(/\bpound\b/i),
  '¥': ['CNY', 'JPY'],
  '€': ['EUR'],
  '₹': ['INR'],
  '₩': ['KPW', 'KRW'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '₫': ['VND'],
  '₦': ['NGN'],
  '₱': ['PHP'],
  '₴': ['UAH'],
  '₵': ['GHS'],
  '₸': ['KZT'],
  '₾': ['GEL'],
  '₡': ['CRC'],
  '฿': ['THB'],
  '₲': ['PYG'],
  US$: ['USD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  C$: ['CAD', 'NIO'],
  CA$: ['CAD'],
  NZ$: ['NZD'],
  HK$: ['HKD'],
  S$: ['SGD'],
  NT$: ['TWD'],
  MX$: ['MXN'],
  R$: ['BRL'],
  kr: ['DKK', 'ISK', 'NOK', 'SEK'],
  zł: ['PLN'],
  Kč: ['CZK'],
  Ft: ['HUF'],
  Fr: ['CHF'],
};

const digits = [...new Set([...money.values()].map((one) => one.digits))].sort();
const lines = digits.map((count) => {
  const codes = [...money].filter(([, one]) => one.digits === count).map(([code]) => code);
  return `  ${count}: '${codes.sort().join(' ')}',`;
});
writeFileSync(
  'core/currencies.ts',
  `// Current ISO 4217 codes of money with their minor units, and the signs people write for them.
// Written by scripts/currencies.mjs: list one of ${publishDate}, changes since then from CLDR ${version}.

const codesByMinorUnit: { readonly [digits: number]: string } = {
${lines.join('\n')}
};

/** Digits after the point of one unit (USD 2, JPY 0), by code. */
export const minorUnits: ReadonlyMap<string, number> = new Map(
  Object.keys(codesByMinorUnit).flatMap((digits) =>
    (codesByMinorUnit[Number(digits)] ?? '').split(' ').map((code): [string, number] => [code, Number(digits)]),
  ),
);

/** Sign -> codes of the currencies that use it. */
export const signs: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
${Object.entries(signs)
  .map(([sign, codes]) => `    '${sign}': '${codes.sort().join(' ')}',`)
  .join('\n')}
  }).map(([sign, codes]): [string, string[]] => [sign, codes.split(' ')]),
);
`,
);
