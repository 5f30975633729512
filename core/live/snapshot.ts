// The answers of the API as plain data, each with the time it was read. A check asks it; what it could not answer is
// noted, and is what has to be read next.
import type { Fields } from '../requests/answer.ts';
import type { Listed, LiveView, SetUp } from '../rule.ts';

export interface Snapshot {
  /** The entry that answers a question. */
  answers: { [question: string]: number };
  /** Null: there is none. Nothing behind the time: asked, but the answer does not tell. */
  entries: (readonly [at: number, found?: Fields | readonly Fields[] | null])[];
  lists: { [type in Listed]?: Listing };
}

/** How far the whole list of a type has been read. */
export interface Listing {
  /** When its first page was read. */
  readonly at: number;
  readonly pages: number;
  /** Key of the last record read; absent: it has ended. */
  readonly after?: string;
  /** Sum over the questions it has left open. */
  readonly left: number;
}

export interface Question {
  readonly type: Listed | SetUp;
  readonly by: string;
  text: string;
}

/** A view that notes what it is asked and cannot answer. */
export interface Live extends LiveView {
  /** Questions without an answer as young as wanted. */
  open(): readonly Question[];
}

export const emptySnapshot = (): Snapshot => ({ answers: {}, entries: [], lists: {} });

/** What was read. @param oldest answers from before this time are as good as none */
export function viewOf(snapshot: Snapshot, oldest = 0, pushed?: LiveView['pushed']): LiveView {
  function answer(type: Question['type'], by: string, text: string) {
    const entry = entryOf(snapshot, questionName({ type, by, text }));
    return entry && entry[0] >= oldest ? entry : undefined;
  }
  return {
    find(type, by, text) {
      const [at = 0, record] = answer(type, by, text) ?? [];
      return record === undefined ? undefined : { at, record: record as Fields | null };
    },
    list(type) {
      const [at = 0, items] = answer(type, '', '') ?? [];
      return items ? { at, items: items as readonly Fields[] } : undefined;
    },
    ...(pushed ? { pushed } : {}),
  };
}

/** @param since answers from before this time answer, but are asked for again */
export function createLive(snapshot: Snapshot, since = 0, pushed?: LiveView['pushed']): Live {
  const view = viewOf(snapshot, 0, pushed);
  const noted = new Map<string, Question>();
  const isOpen = (name: string) => (entryOf(snapshot, name)?.[0] ?? -1) < since;

  function note(question: Question) {
    const name = questionName(question);
    if (isOpen(name) && !noted.has(name)) noted.set(name, question);
  }

  return {
    ...view,
    find(type, by, text) {
      note({ type, by, text });
      return view.find(type, by, text);
    },
    list(type) {
      note({ type, by: '', text: '' });
      return view.list(type);
    },
    open: () => Array.from(noted).flatMap(([name, question]) => (isOpen(name) ? [question] : [])),
  };
}

function entryOf({ entries, answers }: Snapshot, name: string) {
  return entries[answers[name] ?? -1];
}

/** Addresses are told apart without case, keys with it. */
export function questionName({ type, by, text }: Readonly<Question>): string {
  return `${type} ${by} ${by.endsWith('email') ? text.toLowerCase() : text}`;
}

/** Without what was read before a time; the rest in as little room as it takes. */
export function youngerThan(snapshot: Snapshot, oldest: number): Snapshot {
  const young = emptySnapshot();
  const places = new Map<number, number>();
  for (const [question, at] of Object.entries(snapshot.answers)) {
    const entry = snapshot.entries[at];
    if (!entry || entry[0] < oldest) continue;
    const place = places.get(at) ?? young.entries.push(entry) - 1;
    places.set(at, place);
    young.answers[question] = place;
  }
  for (const type of Object.keys(snapshot.lists) as Listed[]) {
    const listing = snapshot.lists[type];
    if (listing && listing.at >= oldest) young.lists[type] = listing;
  }
  return young;
}
