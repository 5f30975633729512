// Which requests meet a fault: the ones a test asks for, then by the dice of the seed.
import type { Fault, FaultPlan } from '../options.ts';
import type { Random } from '../random.ts';

const ALL: readonly Fault[] = [
  '429',
  '429-retry-after',
  '500',
  '500-after-commit',
  '503',
  'slow',
  'drop-before-commit',
  'drop-after-commit',
  'html',
  'html-after-commit',
];

export interface Faults {
  /** For the next requests, one each; null lets one pass. */
  next(faults: readonly (Fault | null)[]): void;
  /** Replaces the dice; none: no more of them. */
  plan(plan: FaultPlan | undefined): void;
  of(method: string): Fault | null;
  readonly slow: number;
}

const USUAL_SLOW = 300;

export function createFaults(first: FaultPlan | undefined, dice: Random): Faults {
  const queue: (Fault | null)[] = [];
  let plan = first;
  return {
    next: (faults) => void queue.push(...faults),
    plan(other) {
      plan = other;
    },
    of(method) {
      const asked = queue.shift();
      if (asked !== undefined) return asked;
      if (!plan || (plan.writesOnly && method === 'GET') || dice() >= plan.rate) return null;
      const kinds = plan.kinds ?? ALL;
      return kinds[Math.floor(dice() * kinds.length)] ?? null;
    },
    get slow() {
      return plan?.slow ?? USUAL_SLOW;
    },
  };
}

export function isAfterCommit(fault: Fault): boolean {
  return fault === 'slow' || fault.endsWith('-after-commit');
}
