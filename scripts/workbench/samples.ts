// The three sample files, and what each is there to show.

export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly about: string;
}

export const samples: readonly Sample[] = [
  {
    file: 'transactions-from-a-spreadsheet.csv',
    title: 'Transactions from a spreadsheet',
    about:
      'US dates and $ amounts that one fix mends; a key the spreadsheet has rounded, an invoice that stands there twice, a euro amount among dollars and a row of totals that only you can settle.',
  },
  {
    file: 'partners-from-excel.csv',
    title: 'Partners from Excel',
    about:
      'A French Excel export: semicolons, Windows-1252, three rows above the header, headers in other words, days before months, a key taken twice, partners without a group.',
  },
  {
    file: 'rewards-paid-twice.csv',
    title: 'Rewards, about to be paid twice',
    about:
      'Rows that stand there twice, rewards paid by hand that would be invoiced again, dollars in the column for cents, dates that could be read two ways.',
  },
];
