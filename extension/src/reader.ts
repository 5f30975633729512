// The way from content.ts to page-reader.ts: both run in our own world of the page, which page script does not see.
import type { TypeName } from '../../core/index.ts';
import type { PageBox } from './messages.ts';
import type { PageHeaders } from './page-headers.ts';

export interface PageReader {
  boxes(pages: readonly Document[]): PageBox[];
  /** The import button on the way of an event through the page. */
  importButton(path: readonly EventTarget[]): HTMLElement | undefined;
  headers(): PageHeaders;
  /** `pages`: the document of the upload control, then those around it. */
  type(pages: readonly Document[]): TypeName | undefined;
}

export interface WithReader {
  preflightReader?: PageReader;
}

/** What cannot be read is as if the page did not say it. */
export const reader: PageReader = {
  boxes: (pages) => read((page) => page.boxes(pages)) ?? [],
  importButton: (path) => read((page) => page.importButton(path)),
  headers: () => read((page) => page.headers()) ?? { words: false, names: [] },
  type: (pages) => read((page) => page.type(pages)),
};

function read<T>(ask: (page: PageReader) => T): T | undefined {
  try {
    const { preflightReader } = globalThis as WithReader;
    return preflightReader && ask(preflightReader);
  } catch (error) {
    console.error('Preflight could not read the page:', error);
    return undefined;
  }
}
