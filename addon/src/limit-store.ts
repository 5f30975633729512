// Above which size a push to production asks for its rows and totals to be typed in.

export interface Limit {
  readonly rows: number;
  /** Integer cents as text, in any one currency. */
  readonly cents: string;
}

const PROPERTY = 'limit';
const USUAL: Limit = { rows: 100, cents: '100000' };

export function storedLimit(): Limit {
  try {
    const { rows, cents } = JSON.parse(PropertiesService.getUserProperties().getProperty(PROPERTY) ?? '{}');
    return Number.isInteger(rows) && /^\d+$/.test(cents) ? { rows, cents } : USUAL;
  } catch {
    return USUAL;
  }
}

/** The sidebar reads with care what is typed; anything else would count as the usual limit. */
export function storeLimit(limit: Limit): void {
  PropertiesService.getUserProperties().setProperty(PROPERTY, JSON.stringify(limit));
}
