// Runs the built command line as a user does, in an empty folder.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve('dist/cli/preflight.mjs');
const TODAY = ['--today', '2026-11-23'];

export interface Result {
  code: number | null;
  out: string;
  err: string;
}

/** A folder with some files; `run` passes arguments, `check` adds the day. */
export function folderWith(files: { [name: string]: string | Uint8Array }) {
  const path = mkdtempSync(join(tmpdir(), 'preflight-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  const run = (args: string[], input?: string | Uint8Array, env: NodeJS.ProcessEnv = {}): Result => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: path,
      input: input ?? '',
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { code: status, out: stdout, err: stderr };
  };
  return {
    path,
    run,
    check: (args: string[], input?: string | Uint8Array) => run(['check', ...args, ...TODAY], input),
    today: TODAY,
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
