// Which reads of the API answer what is open, a batch at a time. Few records are read by a filter; many, or ones no
// filter finds, are looked for in the whole list.

import { importTypes } from '../import-types/index.ts';
import type { Listed, SetUp } from '../rule.ts';
import { shortHash } from '../seen.ts';
import { apiRecords, setUpPaths } from './api-records.ts';
import { type Listing, type Question, questionName, type Snapshot } from './snapshot.ts';

export interface Read {
  /** Behind the API's base, with its query. */
  readonly path: string;
  readonly type: Listed | SetUp;
  readonly asks: readonly Question[];
  /** A page of the whole list, after what was read of it so far. */
  readonly page?: Partial<Listing>;
}

/** Reads of one batch. */
const AT_ONCE = 20;
const PAGE = 250;
/** Apps Script takes addresses of 2 kB. */
const LONGEST = 1500;
/** A half of one cannot be written in an address; whole ones are rare in keys. */
const SURROGATE = /[\ud800-\udfff]/;

/** None: all that can be answered is. @param since as the questions were noted */
export function nextReads(open: readonly Question[], { lists }: Snapshot, since: number): Read[] {
  const reads: Read[] = [];
  for (const [type, path] of Object.entries(setUpPaths)) {
    const asks = open.filter((one) => one.type === type);
    if (asks.length) reads.push({ type: type as SetUp, path: `${path}?limit=${PAGE}`, asks });
  }
  for (const type of Object.keys(apiRecords) as Listed[]) {
    const asks = open.filter((one) => one.type === type);
    if (asks.length === 0) continue;
    const read = lists[type];
    const listing = read && read.at >= since ? read : undefined;
    // Were there new questions since its last page, the ones before may have had their answers.
    const goesOn = listing?.after !== undefined && listing.left === sumOf(asks);
    const filtered = filterReads(type, asks);
    const isMany = filtered.length > AT_ONCE && !listing;
    if (goesOn || isMany || !asks.every(filterOf)) reads.push(pageRead(type, asks, goesOn ? listing : {}));
    else reads.push(...filtered);
  }
  return reads.slice(0, AT_ONCE);
}

/** Tells whether questions are the same as before. */
export function sumOf(questions: readonly Question[]): number {
  return questions.reduce((sum, one) => (sum + shortHash(questionName(one))) | 0, 0);
}

/** The filter that finds what is asked for; undefined: only the whole list has it. */
export function filterOf({ type, by, text }: Question) {
  const filter = apiRecords[type as Listed].filters[by];
  return SURROGATE.test(text) || encodeURIComponent(text).length > LONGEST ? undefined : filter;
}

/** Newest first: what comes in meanwhile stands before the first page, and what is imported again is seldom old. */
function pageRead(type: Listed, asks: readonly Question[], page: Partial<Listing>): Read {
  const after = page.after === undefined ? '' : `&starting_after=${encodeURIComponent(page.after)}`;
  return {
    type,
    path: `${importTypes[type].api.path}?limit=${PAGE}&order_by=-created_at${after}`,
    asks,
    page,
  };
}

function filterReads(type: Listed, asks: readonly Question[]): Read[] {
  const reads: { path: string; type: Listed; asks: Question[] }[] = [];
  for (const by of Object.keys(apiRecords[type].filters)) {
    let last: (typeof reads)[number] | undefined;
    for (const ask of asks) {
      const [parameter, most] = (ask.by === by && filterOf(ask)) || [];
      if (parameter === undefined || most === undefined) continue;
      const part = `&${encodeURIComponent(parameter)}=${encodeURIComponent(ask.text)}`;
      if (!last || last.asks.length >= most || last.path.length + part.length > LONGEST) {
        last = { path: `${importTypes[type].api.path}?limit=${PAGE}`, type, asks: [] };
        reads.push(last);
      }
      last.asks.push(ask);
      last.path += part;
    }
  }
  return reads;
}
