// Above which push with production keys the user types the totals in. In the user's own properties.
import { Trouble } from './answer.ts';

export interface Limit {
  readonly rows: number;
  /** Of any one currency. */
  readonly cents: string;
}

const PROPERTY = 'limit';
const STORED = /^(\d{1,9}),(\d{1,15})$/;

export function storedLimit(): Limit {
  const text = PropertiesService.getUserProperties().getProperty(PROPERTY) ?? '';
  const [, rows = '100', cents = '100000'] = STORED.exec(text) ?? [];
  return { rows: Number(rows), cents };
}

export function storeLimit({ rows, cents }: Limit): object {
  const text = `${rows},${cents}`;
  if (!STORED.test(text)) throw new Trouble('The limit is a number of rows and an amount of money.');
  PropertiesService.getUserProperties().setProperty(PROPERTY, text);
  return {};
}
