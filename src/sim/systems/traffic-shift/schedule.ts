import type { Strategy } from '../ecs-service/spec.ts';

/** Production traffic that has moved to the new tasks by a time after the first shift. */
export interface Shift {
  readonly afterMs: number;
  readonly permille: number;
}

/** The shifts of a strategy: the first at 0, the last one moves all that is left. */
export function shiftsOf(strategy: Strategy): Shift[] {
  switch (strategy.type) {
    case 'LINEAR': {
      const { stepPermille, stepBakeMs } = strategy;
      const count = Math.ceil(1000 / stepPermille);
      return Array.from({ length: count }, (_, i) => ({
        afterMs: i * stepBakeMs,
        permille: Math.min(1000, (i + 1) * stepPermille),
      }));
    }
    case 'CANARY': {
      const { canaryPermille, canaryBakeMs } = strategy;
      const all = { afterMs: canaryBakeMs, permille: 1000 };
      return canaryPermille >= 1000
        ? [{ ...all, afterMs: 0 }]
        : [{ afterMs: 0, permille: canaryPermille }, all];
    }
    default:
      return [{ afterMs: 0, permille: 1000 }];
  }
}
