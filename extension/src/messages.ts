// Everything that is said between the page side, the engine frame and its worker, with the guards of the engine's edges.
import * as z from 'zod/mini';
import {
  type Accept,
  type DateCells,
  type Found,
  type Overview,
  type Preview,
  type Report,
  type RowsAround,
  typeNames,
} from '../../core/index.ts';
import { longestName, mostNames } from './header-limits.ts';

const file = z.instanceof(File);
const type = z.optional(z.enum(typeNames));

/** What the engine and its worker have made themselves; nobody else can talk on their channel. */
const own = <T>() => z.custom<T>((value) => typeof value === 'object');
/** A control of the page that some words about triggers or invitations name. */
const pageBox = z.object({
  names: z.array(z.string()),
  /** Absent: cannot be read. */
  ticked: z.optional(z.boolean()),
  /** Of one of a pair: what stands above the pair. */
  group: z.optional(z.array(z.string())),
});
export type PageBox = z.infer<typeof pageBox>;
const boxes = z.array(pageBox);
/** The page's own words: shown as text, never trusted. */
const pageHeaders = z.object({
  words: z.boolean(),
  names: z.array(z.string().check(z.maxLength(longestName))).check(z.maxLength(mostNames)),
});

/** Page side to engine, over the port. */
export const toEngine = z.discriminatedUnion('kind', [
  /** `type`: the page's own choice, where it can be read. */
  z.object({ kind: z.literal('check'), id: z.number(), files: z.array(file), type }),
  z.object({ kind: z.literal('settings'), turn: z.number(), boxes }),
  /** The import button was pressed: ask where that looks wrong for the files last released. */
  z.object({ kind: z.literal('ask'), id: z.number(), boxes }),
  z.object({ kind: z.literal('templates'), type, page: pageHeaders }),
  z.object({ kind: z.literal('dismiss') }),
  z.object({ kind: z.literal('ping') }),
]);
export type ToEngine = z.infer<typeof toEngine>;
export type Check = Extract<ToEngine, { kind: 'check' }>;

/** What the boxes mean for the files last released. */
export interface Advice {
  readonly lines: readonly string[];
  /** The import button will ask. */
  readonly isWrong: boolean;
}

/** Files as they are to go on, and what was done to them. */
export interface Given {
  readonly files: readonly File[];
  readonly note: string;
}

/** Engine to page side. */
export type ToPage =
  | { readonly kind: 'pong' }
  /** Open the drawer. `asking`: from here on only the user decides, however long it takes. */
  | { readonly kind: 'show'; readonly asking: boolean }
  | { readonly kind: 'hide' }
  | ({ readonly kind: 'advice'; readonly turn: number } & Advice)
  /** A file and its verdict, for the popup to show. */
  | { readonly kind: 'checked'; readonly verdict: string }
  /** The first files of the check as they are to go on, while others are still to come. */
  | ({ readonly kind: 'settled'; readonly id: number } & Given)
  | ({ readonly kind: 'release'; readonly id: number } & Given)
  | { readonly kind: 'cancel'; readonly id: number; readonly note?: string }
  | { readonly kind: 'fail'; readonly id: number; readonly reason: string };

const accept = own<Accept>();
const masked = z.boolean();

/** What the worker can make of the file that it checked last; `masked`: the values in it are hidden. */
const product = z.discriminatedUnion('of', [
  z.object({ of: z.literal('fixed'), accept }),
  z.object({ of: z.literal('good') }),
  z.object({ of: z.literal('rest'), masked }),
  z.object({ of: z.literal('report'), masked }),
]);
export type Product = z.infer<typeof product>;

/** Engine to worker. A check replaces the one before it. */
export const toWorker = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('check'),
    file,
    /** Absent: told by the header. */
    type,
    /** JSON text of the program profile; absent: none is kept. */
    profile: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('make'), product }),
  /** Ends what is being made; nothing answers it. */
  z.object({ kind: z.literal('stop') }),
  /** Whether a file is still the one that was checked; fails where it is not. */
  z.object({ kind: z.literal('verify'), file, fingerprint: z.string() }),
  /** What the fixed file would be; a newer one replaces it. */
  z.object({ kind: z.literal('preview'), accept }),
  /** Of the file that was checked last, around this place; a newer one replaces it. */
  z.object({ kind: z.literal('rows'), row: z.number(), cells: z.optional(z.array(z.number())) }),
  z.object({ kind: z.literal('ping') }),
]);
export type ToWorker = z.infer<typeof toWorker>;

/** Every answer carries the number of what it answers. */
export const asked = z.object({ id: z.number(), request: toWorker });
export type Asked = z.infer<typeof asked>;

/** Worker to engine. */
export const fromWorker = z.discriminatedUnion('kind', [
  /** Of a reading; `check`: what it has found so far, where it is a check. */
  z.object({
    kind: z.literal('progress'),
    bytes: z.number(),
    check: z.optional(z.object({ rows: z.number(), found: own<Found>() })),
  }),
  z.object({
    kind: z.literal('checked'),
    report: own<Report>(),
    /** Absent: the type is undecided or another one. */
    overview: z.optional(own<Overview>()),
    /** The one type whose columns these are, where it is not the type checked as. */
    otherType: type,
    /** Words for the rules of this report, so that the panel need not carry the rules. */
    titles: z.record(z.string(), z.string()),
    whys: z.record(z.string(), z.string()),
    offers: z.object({ fixed: z.boolean(), good: z.boolean() }),
    /** The check in a few lines of text; made there, so that the panel need not carry the core. */
    summary: z.string(),
    maskedSummary: z.string(),
    /** Rows with an error in an amount or a currency. */
    rowsWithMoneyErrors: z.number(),
    dateCells: own<readonly DateCells[]>(),
    /** Of the bytes that were checked. */
    fingerprint: z.string(),
  }),
  z.object({
    kind: z.literal('previewed'),
    preview: own<Preview>(),
    titles: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal('made'), content: z.instanceof(Blob), count: z.number() }),
  /** Absent: the file has no such row. */
  z.object({ kind: z.literal('rows'), around: z.optional(own<RowsAround>()) }),
  z.object({ kind: z.literal('verified') }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  z.object({ kind: z.literal('pong') }),
]);
export type FromWorker = z.infer<typeof fromWorker>;
export const answered = z.object({ id: z.number(), message: fromWorker });
export type Answered = z.infer<typeof answered>;
export type Checked = Extract<FromWorker, { kind: 'checked' }>;
export type Made = Extract<FromWorker, { kind: 'made' }>;
export type Previewed = Extract<FromWorker, { kind: 'previewed' }>;
