// Writes files for the importer: never over an input, and never half a file under the final name.
import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { reasonOf, refusing } from './input.ts';
import { Refusal } from './refusal.ts';

export interface Output {
  write(text: string): void;
  /** Puts the finished file under its name. */
  finish(): void;
  /** Leaves nothing behind. */
  discard(): void;
}

const BUFFERED = 1 << 16;

/** @throws Refusal where an output is an input, or two outputs are one file */
export function refuseSameFile(inputs: readonly string[], outputs: readonly string[]): void {
  const taken = new Map(
    inputs.filter((file) => file !== '-').flatMap((file) => identities(file).map((id) => [id, file])),
  );
  for (const output of outputs) {
    const ids = identities(output);
    const other = ids.map((id) => taken.get(id)).find((file) => file !== undefined);
    if (other !== undefined)
      throw new Refusal(`${output} is the same file as ${other}; nothing was written. Choose another name.`);
    for (const id of ids) taken.set(id, output);
  }
}

/** A file by its real path, and by device and number where it exists (hard links). */
function identities(file: string): string[] {
  const path = resolve(file);
  try {
    const { dev, ino } = statSync(path);
    return [realpathSync(path), `${dev}:${ino}`];
  } catch {
    try {
      return [join(realpathSync(dirname(path)), basename(path))];
    } catch {
      return [path];
    }
  }
}

/** @throws Refusal where the folder is not there or cannot be written */
export function openOutput(file: string): Output {
  if (file === '-') throw new Refusal('cannot write to standard output: name a file with -o.');
  const path = resolve(file);
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  const what = `cannot write ${file}`;
  const isFolder = () => {
    try {
      return statSync(path).isDirectory();
    } catch {
      return false;
    }
  };
  if (isFolder()) throw new Refusal(`${what}: it is a folder.`);
  const handle = refusing(what, () => openSync(partial, 'w'));
  let buffer = '';
  const flush = () => {
    const bytes = Buffer.from(buffer, 'utf8');
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    buffer = '';
  };
  return {
    write(text) {
      buffer += text;
      if (buffer.length > BUFFERED) refusing(what, flush);
    },
    finish() {
      refusing(what, () => {
        flush();
        closeSync(handle);
        renameSync(partial, path);
      });
    },
    discard() {
      try {
        closeSync(handle);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EBADF')
          throw new Refusal(`${what}: ${reasonOf(error)}.`);
      }
      rmSync(partial, { force: true });
    },
  };
}
