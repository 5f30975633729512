// Files that show all that the panel has to show.
import { day, file } from './files.ts';

const lines = (rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;

/** Rewards in two currencies, for three partners, old and new, with every level of issue and text that means harm. */
const rewards = [
  'partner_email,reward_description,amount_in_dollars,reward_currency,status,created_at',
  `ada@agency.com,"Bonus, first quarter",100.00,USD,pending,${day}`,
  `ada@agency.com,<b onclick=alert(1)>bold</b>,"$1,250.00",USD,pending,${day}`,
  `bob.agency.com,\u202Eevil\u202C text,20.00,EUR,pending,${day}`,
  `eve@agency.com,${'a long description '.repeat(20)},free,EUR,pending,2021-02-03`,
  `eve@agency.com,"two\nlines",5.00,EUR,lost,2021-02-03`,
  `ada@agency.com,שלום עולם,7.00,USD,paid,${day}`,
];

const transactions = 'customer_key,amount_in_cents,key,created_at,currency';
const bad = Array.from({ length: 2500 }, (_, at) => `acme,twelve,inv-${at},2026-02-30,USD`);
const fractions = bad.map((row) => row.replace('twelve', '12.50').replace('2026-02-30', day));
const long = Array.from(
  { length: 900_000 },
  (_, at) => `acme,${at % 1000 === 7 ? 'twelve' : 900},inv-${at},${day},USD`,
);

export const panelFiles = {
  rewards: file('rewards.csv', lines(rewards)),
  /** Fits several types equally well. */
  undecided: file('undecided.csv', 'partner_key,status\r\nada,open\r\n'),
  /** 5,000 errors. */
  many: file('many.csv', lines([transactions, ...bad])),
  /** More suggestions than are listed. */
  fractions: file('fractions.csv', lines([transactions, ...fractions])),
  /** Takes its time, with an error every 1,000 rows. */
  long: file('long-faulty.csv', lines([transactions, ...long])),
};
