// Everything that is said between the page side, the engine frame and its worker, with the guards of the engine's edges.
import * as z from 'zod/mini';
import { type Overview, type Report, typeNames } from '../../core/index.ts';

const file = z.instanceof(File);
const type = z.optional(z.enum(typeNames));

/** Page side to engine, through the page: the word that its port goes by. */
export const offer = z.object({ token: z.string() });
export type Offer = z.infer<typeof offer>;

/** Page side to background, where no page can speak: that the port of this word is ours. */
export const vouch = z.object({ kind: z.literal('vouch'), token: z.string() });
export type Vouch = z.infer<typeof vouch>;

/** Background to engine: the same, passed on within the tab. */
export const vouched = z.object({ kind: z.literal('vouched'), token: z.string() });
export type Vouched = z.infer<typeof vouched>;

/** Page side to engine, over the port. */
export const toEngine = z.discriminatedUnion('kind', [
  /** `type`: the page's own choice, where it can be read. */
  z.object({ kind: z.literal('check'), id: z.number(), files: z.array(file), type }),
  z.object({ kind: z.literal('templates') }),
  z.object({ kind: z.literal('dismiss') }),
  z.object({ kind: z.literal('ping') }),
]);
export type ToEngine = z.infer<typeof toEngine>;
export type Check = Extract<ToEngine, { kind: 'check' }>;

/** Engine to page side. */
export type ToPage =
  | { readonly kind: 'pong' }
  /** Open the drawer. `asking`: from here on only the user decides, however long it takes. */
  | { readonly kind: 'show'; readonly asking: boolean }
  | { readonly kind: 'hide' }
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
  z.object({ kind: z.literal('ping') }),
]);
export type ToWorker = z.infer<typeof toWorker>;

/** Worker to engine. */
export const fromWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), rows: z.number(), bytes: z.number() }),
  z.object({
    kind: z.literal('checked'),
    report: z.custom<Report>((value) => typeof value === 'object'),
    /** Absent: the type is undecided or another one. */
    overview: z.optional(z.custom<Overview>((value) => typeof value === 'object')),
    /** Words for the rules of this report, so that the panel need not carry the rules. */
    titles: z.record(z.string(), z.string()),
    offers: z.object({ fixed: z.boolean(), good: z.boolean() }),
  }),
  z.object({ kind: z.literal('made'), content: z.instanceof(Blob), count: z.number() }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  z.object({ kind: z.literal('pong') }),
]);
export type FromWorker = z.infer<typeof fromWorker>;
export type Checked = Extract<FromWorker, { kind: 'checked' }>;
export type Made = Extract<FromWorker, { kind: 'made' }>;
