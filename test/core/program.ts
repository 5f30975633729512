// A program behind an API in memory, for tests of what reads of it tell: lists with filters and pages, honest or not.
import {
  createLive,
  type Fields,
  type Live,
  nextReads,
  type Snapshot,
  takeAnswer,
} from '../../core/index.ts';

export interface Program {
  readonly partnerships?: readonly Fields[];
  readonly customers?: readonly Fields[];
  readonly transactions?: readonly Fields[];
  readonly groups?: readonly Fields[];
  readonly leadForms?: readonly Fields[];
  readonly dealForms?: readonly Fields[];
}

export interface Manners {
  /** Filters are passed over. */
  readonly ignoresFilters?: boolean;
  /** Tells which reads are refused. */
  readonly refuses?: (path: string) => boolean;
  /** Of whole lists. */
  readonly pageSize?: number;
  /** Addresses are compared to the letter. */
  readonly exactEmails?: boolean;
}

const FILTERS: { readonly [parameter: string]: string } = {
  email: 'email',
  partnership_key: 'key',
  'customer_key[]': 'customer_key',
};

/** Undefined: refused. */
export function answerOf(program: Program, path: string, manners: Manners = {}): Fields | undefined {
  if (manners.refuses?.(path)) return undefined;
  const { pathname, searchParams } = new URL(path, 'https://api.example');
  const lists: { readonly [path: string]: readonly Fields[] | undefined } = {
    '/api/v2/partnerships': program.partnerships,
    '/api/v2/customers': program.customers,
    '/api/v2/transactions': program.transactions,
    '/api/v2/groups': program.groups,
    '/api/v2/leads/form-templates': program.leadForms,
    '/api/v2/deals/form-templates': program.dealForms,
  };
  let items = [...(lists[pathname] ?? [])];
  const fold = (text: unknown) => (manners.exactEmails ? String(text) : String(text).toLowerCase());
  for (const [parameter, field] of Object.entries(FILTERS)) {
    const values = searchParams.getAll(parameter);
    if (values.length === 0 || manners.ignoresFilters) continue;
    const wanted = field === 'email' ? values.map(fold) : values;
    items = items.filter((item) =>
      wanted.includes(field === 'email' ? fold(item[field]) : String(item[field])),
    );
  }
  const most = searchParams.has('order_by') ? (manners.pageSize ?? 250) : 250;
  const limit = Math.min(Number(searchParams.get('limit') ?? 10), most);
  const after = searchParams.get('starting_after');
  if (after !== null) items = items.slice(items.findIndex(({ key }) => key === after) + 1);
  return { items: items.slice(0, limit), has_more: items.length > limit };
}

/**
 * Reads until nothing is open.
 * @param ask notes its questions in the view it gets
 * @returns the paths that were read
 */
export function readAll(
  snapshot: Snapshot,
  program: Program,
  ask: (live: Live) => void,
  { since = 0, now = 1000, manners = {} }: { since?: number; now?: number; manners?: Manners } = {},
): string[] {
  const paths: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    const live = createLive(snapshot, since);
    ask(live);
    for (;;) {
      const open = live.open();
      if (open.length === 0) break;
      const reads = nextReads(open, snapshot, since);
      if (reads.length === 0 || paths.length > 5000) throw new Error('no end');
      for (const read of reads) {
        paths.push(read.path);
        takeAnswer(snapshot, read, answerOf(program, read.path, manners), now);
      }
    }
    const again = createLive(snapshot, since);
    ask(again);
    if (again.open().length === 0) return paths;
  }
  throw new Error('new questions without end');
}
