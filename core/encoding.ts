// Tells from a file's first bytes what it is and how to decode it. The decoders themselves are the host's.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type NotCsv = 'zip' | 'xls' | 'pdf' | 'gzip' | 'html' | 'xml';

/** Decodes one file's bytes, cut anywhere. */
export interface Decoder {
  /** Returns the text that is complete so far; a character cut by the end of `bytes` comes with the next call. */
  decode(bytes: Uint8Array): string;
  /** Returns what is left. To be called once, at the end. */
  end(): string;
}

/**
 * What a host brings: `new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true })`, with
 * `decode(bytes, { stream: true })` for `decode` and `decode()` for `end`.
 *
 * For utf-8 both throw on bytes that are not UTF-8 (`end` on a character cut short): the caller then starts
 * again from the first byte with windows-1252. The other three never throw. No decoder drops a byte order
 * mark: `withoutBom` has taken the one at the start away, and any further one is text for the rules to see.
 */
export type MakeDecoder = (encoding: Encoding) => Decoder;

const SIGNATURES: readonly (readonly [NotCsv, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
];

/** How a web page and an XML file begin; no header does. Some programs give them the name of a CSV. */
const MARKUP: readonly (readonly [NotCsv, RegExp])[] = [
  ['html', /^\s*<(?:!doctype\s+html|html|head|body|table)[\s>]/i],
  ['xml', /^\s*<\?xml\s/i],
];

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

// Enough for a header row, which is nearly all ASCII whatever language the cells are in.
const SAMPLE_BYTES = 512;

/** The kind of file this is, where it cannot be CSV. Needs the first 512 bytes, or all if there are fewer. */
export function notCsv(firstBytes: Uint8Array): NotCsv | undefined {
  const signed = SIGNATURES.find(([, signature]) => startsWith(firstBytes, signature));
  if (signed) return signed[0];
  const text = String.fromCharCode(...withoutBom(firstBytes.subarray(0, SAMPLE_BYTES)));
  return MARKUP.find(([, beginning]) => beginning.test(text))?.[0];
}

/**
 * The encoding to try first; never windows-1252, which shows only while decoding (see `MakeDecoder`).
 * Needs the first 512 bytes, or all if there are fewer. `bom`: the file starts with a byte order mark.
 */
export function sniffEncoding(firstBytes: Uint8Array): { encoding: Encoding; bom: boolean } {
  const mark = MARKS.find(([, bytes]) => startsWith(firstBytes, bytes));
  return mark ? { encoding: mark[0], bom: true } : { encoding: sniffUnmarked(firstBytes), bom: false };
}

/** The same bytes behind a byte order mark, if there is one; a view, not a copy. Needs the first 3 bytes. */
export function withoutBom(firstBytes: Uint8Array): Uint8Array {
  const mark = MARKS.find(([, bytes]) => startsWith(firstBytes, bytes));
  return mark ? firstBytes.subarray(mark[1].length) : firstBytes;
}

/**
 * ASCII in UTF-16 has a zero in every second byte. A third of them will do, so that other alphabets may
 * mix in; not half as many on the other side, so that a run of NULs inside plain text is not taken for it.
 */
function sniffUnmarked(bytes: Uint8Array): Encoding {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < pairs * 2; at++) {
    if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  }
  const [first, second] = zeros;
  if (second > pairs / 3 && first < second / 2) return 'utf-16le';
  if (first > pairs / 3 && second < first / 2) return 'utf-16be';
  return 'utf-8';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
