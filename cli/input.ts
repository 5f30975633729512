// Files and standard input as sources that can be read twice, the decoder, and the options all commands share.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import {
  type CheckOptions,
  localDay,
  type MakeDecoder,
  readProfile,
  type Source,
  type TypeName,
  visible,
} from '../core/index.ts';
import { Refusal } from './refusal.ts';

// Small enough that the rows of a chunk die young.
const CHUNK = 1 << 16;

export const decoder: MakeDecoder = (encoding) => {
  const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  return { decode: (bytes) => text.decode(bytes, { stream: true }), end: () => text.decode() };
};

/** The file's name as it may stand in a terminal. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : visible(file);
}

/**
 * @param file a path, or - for standard input (kept in memory, since a file is read twice where it is mended)
 * @throws Refusal where it cannot be read
 */
export async function sourceOf(file: string): Promise<Source> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return {
      async *open() {
        yield* chunks;
      },
    };
  }
  const found = refusing(`cannot read ${nameOf(file)}`, () => statSync(file));
  if (found.isDirectory()) throw new Refusal(`${nameOf(file)} is a folder, not a file.`);
  return { open: () => readable(file) };
}

async function* readable(file: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: CHUNK });
  } catch (error) {
    throw new Refusal(`cannot read ${nameOf(file)}: ${reasonOf(error)}.`);
  }
}

export interface SharedOptions {
  readonly type?: TypeName;
  readonly profile?: string;
  readonly today?: string;
}

/** Files that are read, and so never written over. */
export function inputsOf(file: string, { profile }: SharedOptions): string[] {
  return profile === undefined ? [file] : [file, profile];
}

/** @throws Refusal where the profile or the day cannot be read */
export function checkOptions({ type, profile, today }: SharedOptions): CheckOptions {
  if (today !== undefined && !isDay(today)) throw new Refusal(`--today: "${today}" is no day as YYYY-MM-DD.`);
  return { type, profile: profileFrom(profile), today: today ?? localDay(new Date()) };
}

/** @throws Refusal */
export function profileFrom(path: string | undefined): CheckOptions['profile'] {
  if (path === undefined) return undefined;
  const text = refusing(`cannot read the profile ${nameOf(path)}`, () => readFileSync(path, 'utf8'));
  try {
    return readProfile(text);
  } catch (error) {
    throw new Refusal(`${nameOf(path)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Runs a file operation; its failure becomes a sentence. */
export function refusing<T>(what: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Refusal(`${what}: ${reasonOf(error)}.`);
  }
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
};

export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
