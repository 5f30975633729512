// Text whose UTF-8 bytes were read as Windows-1252: finds it, and reads it back where that works.

/** Bytes 80 to 9F of Windows-1252 as code points; 0: no character, the byte stands for itself. */
const HIGH =
  '20ac 0 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 0 17d 0 0 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 0 17e 178'
    .split(' ')
    .map((code) => Number.parseInt(code, 16));

/** First bytes of the UTF-8 sequences that really occur in names and texts, as Windows-1252 shows them. */
const SUSPECT =
  /[ÂÃÄÅÆÇÐÑ×ØÙàáâãäåæçèéêëïð][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122\uf181-\uf19d]|\ufffd/;

export function isBroken(text: string): boolean {
  if (!SUSPECT.test(text)) return false;
  return text.includes('\ufffd') || mended(text) !== undefined;
}

/** The text decoded back; undefined where it is no such text. */
export function mended(text: string): string | undefined {
  let result = '';
  let changed = false;
  for (let at = 0; at < text.length; ) {
    const first = byteOf(text.charCodeAt(at));
    if (first === undefined) return undefined;
    if (first < 0x80) {
      result += text[at];
      at += 1;
      continue;
    }
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const point = decode(text, at, first, length);
    if (point === undefined) return undefined;
    result += String.fromCodePoint(point);
    changed = true;
    at += length;
  }
  return changed ? result : undefined;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];
/** Letters of phonetics: "É“" reads as one by accident. */
const UNLIKELY = [0x180, 0x2ff];

function decode(text: string, at: number, first: number, length: number): number | undefined {
  if (first < 0xc2 || first > 0xf4) return undefined;
  let point = first & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = next < text.length ? byteOf(text.charCodeAt(next)) : undefined;
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const [low = 0, high = 0] = UNLIKELY;
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  if (point < (SMALLEST[length] ?? 0) || point > 0x10ffff || surrogate || (point >= low && point <= high))
    return undefined;
  return point;
}

function byteOf(code: number): number | undefined {
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  // LibreOffice keeps the bytes without a character here.
  if (code >= 0xf181 && code <= 0xf19d) return byteOf(code - 0xf100);
  const at = HIGH.indexOf(code);
  if (at >= 0) return 0x80 + at;
  return code <= 0x9f && HIGH[code - 0x80] === 0 ? code : undefined;
}
