// What a file is and how it is decoded, with Node's TextDecoder in the host's place.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Encoding, type MakeDecoder, notCsv, sniffEncoding, withoutBom } from '../../core/encoding.ts';

const makeDecoder: MakeDecoder = (encoding) => {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
};

/** As a caller reads a file: sniffed, and read again as Windows-1252 where it turns out not to be UTF-8. */
function decode(file: Uint8Array, pieceSize = file.length || 1): { text: string; encoding: Encoding } {
  const decodeAs = (encoding: Encoding) => {
    const decoder = makeDecoder(encoding);
    const bytes = withoutBom(file);
    let text = '';
    for (let at = 0; at < bytes.length; at += pieceSize)
      text += decoder.decode(bytes.subarray(at, at + pieceSize));
    return { text: text + decoder.end(), encoding };
  };
  try {
    return decodeAs(sniffEncoding(file).encoding);
  } catch {
    return decodeAs('windows-1252');
  }
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const TEXT = 'email,first_name\r\njosé@example.com,José\r\nsu@example.com,蘇 \u{1f600}\r\n';

describe('not CSV', () => {
  test.each([
    ['zip', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['html', [...utf8('\ufeff\r\n <!DOCTYPE html><title>Sign in</title>')]],
    ['html', [...utf8('<table border=1><tr><td>email</td></tr></table>')]],
    ['xml', [...utf8('<?xml version="1.0"?><Workbook/>')]],
    [undefined, []],
    [undefined, [0x50, 0x4b, 0x03]],
    [undefined, [0x1f]],
  ])('%s', (expected, bytes) => {
    expect(notCsv(new Uint8Array(bytes))).toBe(expected);
  });

  test('text is none, even text that starts like one or holds NUL', () => {
    for (const text of [
      '',
      'PK,name',
      '%PD',
      'a\0b',
      '\0\0\0\0',
      ' %PDF',
      '<html,email',
      '<heading>,a',
      'a,<html>',
    ])
      expect(notCsv(utf8(text))).toBeUndefined();
  });
});

describe('encoding', () => {
  test.each<[string, Uint8Array, Encoding, boolean]>([
    ['UTF-8', utf8(TEXT), 'utf-8', false],
    ['UTF-8 with BOM', utf8(`\ufeff${TEXT}`), 'utf-8', true],
    ['UTF-16 little-endian', utf16(TEXT, 'le'), 'utf-16le', false],
    ['UTF-16 little-endian with BOM', utf16(`\ufeff${TEXT}`, 'le'), 'utf-16le', true],
    ['UTF-16 big-endian', utf16(TEXT, 'be'), 'utf-16be', false],
    ['UTF-16 big-endian with BOM', utf16(`\ufeff${TEXT}`, 'be'), 'utf-16be', true],
  ])('%s is told and decoded, whole and byte by byte', (_, file, encoding, bom) => {
    expect(sniffEncoding(file)).toEqual({ encoding, bom });
    expect(decode(file)).toEqual({ text: TEXT, encoding });
    expect(decode(file, 1)).toEqual({ text: TEXT, encoding });
  });

  test('Windows-1252 shows while decoding', () => {
    const file = latin('name\nJos\xe9 \x80\x93');
    expect(decode(file)).toEqual({ text: 'name\nJosé €“', encoding: 'windows-1252' });
    expect(decode(file, 1)).toEqual(decode(file));
  });

  test('a character cut short at the end of the file is Windows-1252 too', () => {
    expect(decode(latin('Jos\xc3'), 1)).toEqual({ text: 'JosÃ', encoding: 'windows-1252' });
  });

  test('a BOM before Windows-1252 is dropped, not read', () => {
    expect(decode(latin('\xef\xbb\xbfJos\xe9'))).toEqual({ text: 'José', encoding: 'windows-1252' });
  });

  test('only one BOM is dropped', () => {
    expect(decode(utf8('\ufeff\ufeffa')).text).toBe('\ufeffa');
    expect(decode(utf8('a\ufeff'), 1).text).toBe('a\ufeff');
  });

  test('NUL inside text does not make it UTF-16', () => {
    for (const text of ['\0', 'a\0b,c\nd,e', `email\n${'\0'.repeat(300)}`, 'email,name\na\0,\0b\n']) {
      expect(sniffEncoding(utf8(text)).encoding).toBe('utf-8');
    }
  });

  test('UTF-16 is told from a header even where the cells are in another alphabet', () => {
    const text = `email,first_name,last_name,company,notes\n${'山田太郎　一様ご案内'.repeat(8)}\n`;
    expect(sniffEncoding(utf16(text, 'le')).encoding).toBe('utf-16le');
    expect(sniffEncoding(utf16(text, 'be')).encoding).toBe('utf-16be');
  });

  test('half a character at the end of UTF-16 does not throw', () => {
    expect(decode(utf16(TEXT, 'le').subarray(0, -1)).text).toBe(`${TEXT.slice(0, -1)}\ufffd`);
    expect(decode(utf16(`${TEXT}\ud800a`, 'le')).text).toBe(`${TEXT}\ufffda`);
  });

  test('the empty file is UTF-8', () => {
    expect(sniffEncoding(new Uint8Array())).toEqual({ encoding: 'utf-8', bom: false });
    expect(decode(new Uint8Array()).text).toBe('');
  });

  test('any bytes decode, the same in any pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (file, size) => {
        expect(decode(file, size)).toEqual(decode(file));
      }),
    );
  });

  test('any UTF-8 text is told and decoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decode(utf8(text), 1)).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });
});
