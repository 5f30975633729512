// The words of the importer's own button, and those of buttons that only open a picker.
import { expect, test } from 'vitest';
import { importWords, pickWords } from '../../extension/src/import-button.ts';

const isImport = (words: string) => importWords.test(words) && !pickWords.test(words);

test.each([
  'import',
  'upload',
  'start import',
  'confirm and import',
  'yes import',
  'complete import',
  'finish import',
  'import 3 rows',
  'import 1,200 transactions',
  'import now',
  'upload and import',
])('%s', (words) => expect(isImport(words)).toBe(true));

test.each([
  'upload csv',
  'upload file',
  'upload a file',
  'upload your csv file',
  'choose file',
  'browse',
  'import history',
  'finish',
])('not %s', (words) => expect(isImport(words)).toBe(false));
