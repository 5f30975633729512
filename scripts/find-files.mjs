// Finds the project's own files (as git sees them, ignored ones left out).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';

/** Paths of all files with this base name or this ending ("*.ts"), relative to the root. */
export function globSync(pattern) {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const matches = pattern.startsWith('*')
    ? (path) => path.endsWith(pattern.slice(1))
    : (path) => basename(path) === pattern;
  return list.split('\n').filter((path) => path && matches(path) && existsSync(path));
}
