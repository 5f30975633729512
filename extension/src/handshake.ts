// What is said before the engine serves a port, with the guards of both ears. A file of its own, since the background needs no more.
import * as z from 'zod/mini';

/** Page side to engine, through the page: the word that its port goes by. */
export const offer = z.object({ token: z.string() });
export type Offer = z.infer<typeof offer>;

/** Page side to background, where no page can speak: that the port of this word is ours. */
export const vouch = z.object({ kind: z.literal('vouch'), token: z.string() });
export type Vouch = z.infer<typeof vouch>;

/** Background to engine: the same, passed on within the tab. */
export const vouched = z.object({ kind: z.literal('vouched'), token: z.string() });
export type Vouched = z.infer<typeof vouched>;
