/*
 * How a task looks, from its state of a moment: a number for each look, so that looks fit into typed arrays. The state
 * is packed as worker/run-batch.ts says: lifecycle state, counted as healthy, `healthStatus`, lamp of its targets.
 */

export const looks = [
  'provisioning',
  'pending',
  'activating',
  'running',
  'healthy',
  'unhealthy',
  'deactivating',
  'stopping',
  'deprovisioning',
  'stopped',
  'failed',
] as const;
export type Look = (typeof looks)[number];

export const Looks = Object.fromEntries(looks.map((look, i) => [look, i])) as Readonly<Record<Look, number>>;

/** What each look says, for legends and screen readers. */
export const lookWords: Readonly<Record<Look, string>> = {
  provisioning: 'provisioning',
  pending: 'pending',
  activating: 'activating',
  running: 'running, not yet healthy',
  healthy: 'healthy',
  unhealthy: 'unhealthy',
  deactivating: 'deactivating',
  stopping: 'stopping',
  deprovisioning: 'deprovisioning',
  stopped: 'stopped',
  failed: 'stopped, it failed',
};

const lifecycleMask = 0b111;
const healthyBit = 0b1000;
const statusUnhealthy = 2;
const lampUnhealthy = 3;

export const lifecycleOf = (state: number): number => state & lifecycleMask;

/** AWS's lifecycle states by number, as they are packed. */
export const lifecycle = {
  provisioning: 0,
  pending: 1,
  activating: 2,
  running: 3,
  deactivating: 4,
  stopping: 5,
  deprovisioning: 6,
  stopped: 7,
} as const;

const plain: readonly number[] = [
  Looks.provisioning,
  Looks.pending,
  Looks.activating,
  Looks.running,
  Looks.deactivating,
  Looks.stopping,
  Looks.deprovisioning,
  Looks.stopped,
];

export function lookOf(state: number, hasFailed: boolean): number {
  const at = state & lifecycleMask;
  if (at === lifecycle.stopped && hasFailed) return Looks.failed;
  if (at !== lifecycle.running) return plain[at]!;
  if (((state >> 4) & 0b11) === statusUnhealthy || ((state >> 6) & 0b111) === lampUnhealthy)
    return Looks.unhealthy;
  return (state & healthyBit) !== 0 ? Looks.healthy : Looks.running;
}

/** How much of its place a mark takes; the rest keeps marks apart. */
export const markShare = 0.8;

/** Revisions take turns with three colours. */
export const tones = ['rev-a', 'rev-b', 'rev-c'] as const;
export const toneOf = (revisionNumber: number): number => (Math.max(1, revisionNumber) - 1) % tones.length;
