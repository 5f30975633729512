// What the importer page says: the type it has chosen, its boxes, its import button, its header list. A file of its own beside content.ts, which
// holds files and goes on holding them where this one fails.
import { importButtonOn } from './import-button.ts';
import { pageBoxes } from './page-boxes.ts';
import { readPageHeaders } from './page-headers.ts';
import { pageType } from './page-type.ts';
import type { PageReader, WithReader } from './reader.ts';

(globalThis as WithReader).preflightReader = {
  boxes: pageBoxes,
  importButton: importButtonOn,
  headers: () => readPageHeaders(document),
  type: pageType,
} satisfies PageReader;
