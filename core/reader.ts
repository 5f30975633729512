// Reads CSV text into rows, piece by piece: RFC 4180, and what real files make of it.
// It never stops at a fault: a row comes with the faults found in it.

import type { Fault, Row } from './types.ts';

export interface Reader {
  /** Takes the next piece of the decoded text, cut anywhere, and returns the rows that end in it. */
  push(text: string): Row[];
  /** Returns the last row, where the text does not end with a line end. To be called once, at the end. */
  end(): Row[];
}

export interface ReaderOptions {
  readonly delimiter: ',' | ';' | '\t' | '|';
}

/** `closed`: behind a quote inside a quoted cell, which ends the cell or is the first of a pair. */
type Mode = 'start' | 'plain' | 'quoted' | 'closed';

const TAB = 9;
const LF = 10;
const CR = 13;
const QUOTE = 34;
const COMMA = 44;
const PAIRS = /""/g;
const RAW_LIMIT = 200;

/**
 * Makes a reader for one file; rows and cells are counted from 1. The text must come without a byte order
 * mark. Any text can be read, in linear time however it is cut. At most one fault of each kind per cell.
 */
export function createReader({ delimiter }: ReaderOptions): Reader {
  const delimiterCode = delimiter.charCodeAt(0);
  let mode: Mode = 'start';
  let rowNumber = 1;
  let cells: string[] = [];
  let faults: Fault[] = [];
  let swallowLf = false;

  // The open cell, as far as read. `value` only ever grows by +=, which engines do without copying.
  let value = '';
  let raw = '';
  let hasStrayQuote = false;
  let hasBareTab = false;

  function addFault(fault: Fault['fault']): void {
    faults.push({ fault, cell: cells.length + 1, raw: cut(raw) });
  }

  function endCell(): void {
    if (hasStrayQuote) addFault('stray-quote');
    if (hasBareTab) addFault('bare-tab');
    cells.push(value);
    value = '';
    raw = '';
    hasStrayQuote = false;
    hasBareTab = false;
    mode = 'start';
  }

  function takeRow(): Row {
    const row = rowNumber++;
    const taken: Row = faults.length === 0 ? { row, cells } : { row, cells, faults };
    cells = [];
    faults = [];
    return taken;
  }

  function push(text: string): Row[] {
    const rows: Row[] = [];
    const length = text.length;
    let at = 0;
    let cellFrom = 0;

    while (at < length) {
      if (mode === 'start') {
        if (swallowLf) {
          swallowLf = false;
          if (text.charCodeAt(at) === LF) {
            at++;
            continue;
          }
        }
        // The short way, for nearly all cells: nothing in them needs a closer look.
        const to = plainTo(text, at);
        const end = text.charCodeAt(to);
        if (end === delimiterCode || end === LF || end === CR) {
          cells.push(text.slice(at, to));
          if (end !== delimiterCode) {
            rows.push(takeRow());
            swallowLf = end === CR;
          }
          at = to + 1;
          continue;
        }
        cellFrom = at;
        mode = 'plain';
        if (text.charCodeAt(at) === QUOTE) {
          mode = 'quoted';
          at++;
        }
      }

      if (mode === 'quoted') {
        let close = find(text, '"', at);
        let hasPairs = false;
        while (close + 1 < length && text.charCodeAt(close + 1) === QUOTE) {
          hasPairs = true;
          close = find(text, '"', close + 2);
        }
        const part = text.slice(at, close);
        value += hasPairs ? part.replace(PAIRS, '"') : part;
        if (close < length) mode = 'closed';
        at = close + 1;
        if (at >= length) break;
      }

      let code = text.charCodeAt(at);
      if (mode === 'closed') {
        if (code === QUOTE) {
          // The second quote of a pair that the border between two pieces cut.
          value += '"';
          mode = 'quoted';
          at++;
          continue;
        }
        if (code !== delimiterCode && code !== LF && code !== CR) {
          hasStrayQuote = true;
          mode = 'plain';
        }
      }
      if (mode === 'plain') {
        const from = at;
        while (code !== delimiterCode && code !== LF && code !== CR) {
          if (code === QUOTE) hasStrayQuote = true;
          else if (code === TAB) hasBareTab = true;
          if (++at === length) break;
          code = text.charCodeAt(at);
        }
        value += text.slice(from, at);
        if (at === length) break;
      }

      if (hasStrayQuote || hasBareTab) keepRaw(text, cellFrom, at);
      endCell();
      if (code !== delimiterCode) {
        rows.push(takeRow());
        swallowLf = code === CR;
      }
      at++;
    }
    if (mode !== 'start') keepRaw(text, cellFrom, length);
    return rows;
  }

  /** The next character at or behind `from` that ends a cell or needs a closer look; the text's length where there is none. */
  function plainTo(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      // Letters and digits come behind these.
      if (code > COMMA && code !== delimiterCode) continue;
      if (code === delimiterCode || code === LF || code === CR || code === QUOTE || code === TAB) break;
    }
    return at;
  }

  function keepRaw(text: string, from: number, to: number): void {
    // One more than the limit, to see whether the cut would split a pair of surrogates.
    if (raw.length <= RAW_LIMIT) raw += text.slice(from, Math.min(to, from + RAW_LIMIT + 1));
  }

  function end(): Row[] {
    if (mode === 'start' && cells.length === 0) return [];
    if (mode === 'quoted') addFault('unclosed-quote');
    endCell();
    return [takeRow()];
  }

  return { push, end };
}

/** Where `character` comes next, or the text's length where it does not. */
function find(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at === -1 ? text.length : at;
}

function cut(raw: string): string {
  if (raw.length <= RAW_LIMIT) return raw;
  const splitsPair = isSurrogate(raw, RAW_LIMIT - 1, 0xd800) && isSurrogate(raw, RAW_LIMIT, 0xdc00);
  return raw.slice(0, splitsPair ? RAW_LIMIT - 1 : RAW_LIMIT);
}

function isSurrogate(text: string, at: number, half: 0xd800 | 0xdc00): boolean {
  return (text.charCodeAt(at) & 0xfc00) === half;
}
