// Nothing from a file stays unseen or reorders what stands around it.
import { describe, expect, test } from 'vitest';
import { cut, splitVisible } from '../../ui/visible-text.ts';

const shown = (text: string) =>
  splitVisible(text)
    .map((part) => (part.mark ? `[${part.text}]` : part.text))
    .join('');

describe('visible text', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['a\u202Egnp.exe', 'a[U+202E]gnp.exe'],
    ['\u2066x\u2069', '[U+2066]x[U+2069]'],
    ['a\u200bb\ufeff', 'a[U+200B]b[U+FEFF]'],
    ['a\u00a0b\u00adc', 'a[U+00A0]b[U+00AD]c'],
    ['\u0000\u001b\u0085', '[U+0000][U+001B][U+0085]'],
    ['a\tb\nc\rd', 'a[⇥]b[↵]c[U+000D]d'],
    ['a\u2028b', 'a[U+2028]b'],
    ['x\ud800y', 'x[U+D800]y'],
  ])('%j', (text, expected) => expect(shown(text)).toBe(expected));

  test.each(['José', 'שלום', '中文 €', '👩‍👩‍👧', 'क्‍ष'])('%s needs no mark', (text) =>
    expect(shown(text)).toBe(text),
  );

  test('long text is cut between code points', () => {
    expect(cut('x'.repeat(10_000), 5)).toBe('xxxxx…');
    expect(cut('😀😀😀', 2)).toBe('😀😀…');
    expect(cut('😀😀', 2)).toBe('😀😀');
  });
});
