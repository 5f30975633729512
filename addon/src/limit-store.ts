// Above which size a push to production asks for its rows and totals to be typed in.
import { objectIn } from './object-in.ts';

export interface Limit {
  readonly rows: number;
  /** Integer cents as text, in any one currency. */
  readonly cents: string;
}

const PROPERTY = 'limit';
const USUAL: Limit = { rows: 100, cents: '100000' };

export function storedLimit(): Limit {
  const stored = PropertiesService.getUserProperties().getProperty(PROPERTY);
  const { rows = NaN, cents = '' } = objectIn<Limit>(stored);
  return Number.isInteger(rows) && /^\d+$/.test(cents) ? { rows, cents } : USUAL;
}

/** The sidebar reads with care what is typed; anything else would count as the usual limit. */
export function storeLimit(limit: Limit): void {
  PropertiesService.getUserProperties().setProperty(PROPERTY, JSON.stringify(limit));
}
