// What the world outside the vm context hands to the stand-ins inside it.
import type { WireAnswer } from './fetch/wire.ts';
import type { SpreadsheetState } from './state.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface Host {
  readonly spreadsheet: SpreadsheetState;
  readonly authMode: AuthMode;
  /** The script project's HTML files by name, without the ending. */
  readonly html: (name: string) => string | undefined;
  readonly execution: Execution;
  readonly log: (text: string) => void;
  /** The manifest's urlFetchWhitelist. */
  readonly allowedUrls: readonly string[];
  /** Sends all at once and waits. */
  readonly fetchAll: (requests: readonly FetchRequest[]) => readonly WireAnswer[];
  readonly bytes: Bytes;
}

export interface Execution {
  /** A service call, such as "Range.getValues". @returns false where the execution is dead: the call does nothing. */
  call(name: string): boolean;
  /** Time that a call spends waiting. @returns the same */
  wait(milliseconds: number): boolean;
  /** The script's clock. */
  now(): number;
}

export interface BlobData {
  readonly name: string | null;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface FetchRequest {
  readonly url: string;
  /** In capitals. */
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly contentType?: string;
  readonly payload?: string | readonly (readonly [name: string, value: string | BlobData])[];
  readonly followRedirects: boolean;
}

export interface Bytes {
  of(text: string, charset: 'US_ASCII' | 'UTF_8'): Uint8Array;
  text(bytes: Uint8Array): string;
  base64(bytes: Uint8Array): string;
  sha256(bytes: Uint8Array): Uint8Array;
  uuid(): string;
}
