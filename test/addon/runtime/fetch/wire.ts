// What goes to the thread that fetches, and what comes back.

export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: Uint8Array;
  readonly followRedirects: boolean;
}

/** Unavailable: nothing was sent. Broken: it was, and nobody knows what became of it. */
export type WireAnswer =
  | {
      readonly status: number;
      /** As sent: names in their own case, in order, repeated ones too. */
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly body: Uint8Array;
    }
  | { readonly failure: 'unavailable' | 'broken' };
