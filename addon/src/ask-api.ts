// Reads for the sidebar, which knows what to ask and what the answers tell; the keys stay here.
import type { Answered } from '../../core/index.ts';
import { callAll, troubleOf } from './api.ts';
import { accountOf, type Environment } from './keys.ts';

export interface Asked {
  /** Epoch milliseconds before the calls. */
  readonly at: number;
  readonly answers: readonly (Answered & {
    /** Why nothing can be read before the user or time has mended it. */
    readonly trouble?: string | undefined;
  })[];
}

/** One batch: as many service calls for one path as for twenty. */
export function askApi(environment: Environment, paths: readonly string[]): Asked {
  const account = accountOf(environment);
  const at = Date.now();
  const calls = paths
    .filter((path) => path.startsWith('/api/v2/'))
    .map((path) => ({ method: 'GET', path }) as const);
  return {
    at,
    answers: callAll(account, calls).map((one) => ({ ...one, trouble: troubleOf(one, account) })),
  };
}
