// Everything that is said between the page side, the engine frame and its worker, with the guards of the engine's edges.
import * as z from 'zod/mini';
import { type Found, type Overview, type Report, type RowsAround, typeNames } from '../../core/index.ts';

const file = z.instanceof(File);
const type = z.optional(z.enum(typeNames));

/** What the worker itself has made; nobody else can talk on its channel. */
const own = <T>() => z.custom<T>((value) => typeof value === 'object');
/** The page's own words: shown as text, never trusted. */
const pageHeaders = z.object({
  words: z.boolean(),
  names: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(200)),
});

/** Page side to engine. Any page of the host can load the engine and talk to it, so nothing else is let in. */
export const toEngine = z.discriminatedUnion('kind', [
  /** `type`: the page's own choice, where it can be read. */
  z.object({ kind: z.literal('check'), id: z.number(), files: z.array(file), type }),
  z.object({ kind: z.literal('templates'), type, page: pageHeaders }),
  z.object({ kind: z.literal('dismiss') }),
  z.object({ kind: z.literal('ping') }),
]);
export type ToEngine = z.infer<typeof toEngine>;

/** Engine to page side. */
export type ToPage =
  | { readonly kind: 'pong' }
  /** Open the drawer. `asking`: from here on only the user decides, however long it takes. */
  | { readonly kind: 'show'; readonly asking: boolean }
  | { readonly kind: 'hide' }
  /** A file and its verdict, for the popup to show. */
  | { readonly kind: 'checked'; readonly verdict: string }
  | { readonly kind: 'release'; readonly id: number; readonly files: File[]; readonly note: string }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'fail'; readonly id: number; readonly reason: string };

/** What the worker can make of the file that it checked last. */
const product = z.enum(['fixed', 'good', 'report']);
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
  z.object({ kind: z.literal('progress'), rows: z.number(), bytes: z.number(), found: own<Found>() }),
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
  }),
  z.object({ kind: z.literal('made'), content: z.instanceof(Blob), count: z.number() }),
  /** Absent: the file has no such row. */
  z.object({ kind: z.literal('rows'), around: z.optional(own<RowsAround>()) }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  z.object({ kind: z.literal('pong') }),
]);
export type FromWorker = z.infer<typeof fromWorker>;
export const answered = z.object({ id: z.number(), message: fromWorker });
export type Answered = z.infer<typeof answered>;
export type Checked = Extract<FromWorker, { kind: 'checked' }>;
export type Made = Extract<FromWorker, { kind: 'made' }>;
