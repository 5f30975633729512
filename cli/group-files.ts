// Files by group, for the tables whose partners sit in several: in one folder, named after the table and the group.
import { basename, extname, join } from 'node:path';
import { visible, type WriteGroup } from '../core/index.ts';
import { type Output, openOutput, refuseSameFile } from './output.ts';

export interface GroupFiles {
  of(table: string): WriteGroup;
  /** Puts all files under their names. @returns the names */
  finish(): string[];
  discard(): void;
}

/** What file names do not take. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
const NOT_IN_NAMES = /[\u0000-\u001f\\/:*?"<>|]+/g;

/** @param inputs files that are never written over */
export function groupFiles(folder: string, inputs: readonly string[]): GroupFiles {
  const outputs = new Map<string, Output>();

  function outputFor(table: string, group: string | undefined): Output {
    const name = basename(table, extname(table)) || 'table';
    const file = `${name} - ${group ?? 'group not known'}`.replace(NOT_IN_NAMES, '-');
    const path = join(folder, `${file}.csv`);
    refuseSameFile(inputs, [...outputs.keys(), path]);
    const output = openOutput(path);
    outputs.set(path, output);
    return output;
  }

  return {
    of(table) {
      const byGroup = new Map<string | undefined, Output>();
      return (group, text) => {
        const output = byGroup.get(group) ?? outputFor(table, group);
        byGroup.set(group, output);
        output.write(text);
      };
    },
    finish() {
      for (const output of outputs.values()) output.finish();
      return Array.from(outputs.keys(), visible);
    },
    discard() {
      for (const output of outputs.values()) output.discard();
    },
  };
}
