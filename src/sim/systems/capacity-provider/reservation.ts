import type { ManagedScaling } from '../../plan.ts';

// The arithmetic of managed scaling: instances needed (M), instances running (N), and what follows for the group.
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html
// https://aws.amazon.com/blogs/containers/deep-dive-on-amazon-ecs-cluster-auto-scaling/

/** AWS publishes this where tasks wait and no instance runs, and then always launches two. */
const fromNothing = { percent: 200, instances: 2 };

/** What stands for M / N where nothing is needed and nothing runs. */
const atRestPercent = 100;

/**
 * CapacityProviderReservation as it is published: instances needed in percent of those running, rounded down. To
 * compare it with a target use `reservationAgainst`, which does not round.
 */
export function reservationPercent(needed: number, running: number): number {
  if (running > 0) return Math.floor((needed * 100) / running);
  return needed > 0 ? fromNothing.percent : atRestPercent;
}

/** Below 0, 0 or above 0: CapacityProviderReservation is below, at or above its `targetCapacity` (percent). */
export function reservationAgainst(needed: number, running: number, targetCapacity: number): number {
  if (running > 0) return Math.sign(needed * 100 - running * targetCapacity);
  return Math.sign(reservationPercent(needed, 0) - targetCapacity);
}

/**
 * The desired capacity that brings CapacityProviderReservation to its target, before minSize and maxSize of the group:
 * N × CapacityProviderReservation ÷ target, rounded up.
 */
export function desiredInstances(needed: number, running: number, targetCapacity: number): number {
  if (running === 0) return needed > 0 ? fromNothing.instances : 0;
  return Math.floor((needed * 100 + targetCapacity - 1) / targetCapacity);
}

/**
 * Instances needed (M). While tasks wait that an empty instance could run, those that run and those that are to be
 * added, one step at most; otherwise those that run a task of no daemon (`busy`). Undefined when tasks wait and none
 * of them fits an empty instance: then the metric stays at its target.
 *
 * @param toAdd Instances that waiting tasks call for, as `instancesToAdd` counts them; undefined where none wait.
 */
export function neededInstances(
  running: number,
  busy: number,
  toAdd: number | undefined,
  {
    minimumScalingStepSize,
    maximumScalingStepSize,
  }: Pick<ManagedScaling, 'minimumScalingStepSize' | 'maximumScalingStepSize'>,
): number | undefined {
  if (toAdd === undefined) return busy;
  if (toAdd === 0) return undefined;
  return running + Math.min(maximumScalingStepSize, Math.max(minimumScalingStepSize, toAdd));
}

/** One-minute datapoints below the target in a row, after one more; the group is scaled in after 15 of them. */
export const lowDatapointsAfter = (
  lowDatapoints: number,
  needed: number,
  running: number,
  targetCapacity: number,
): number => (reservationAgainst(needed, running, targetCapacity) < 0 ? lowDatapoints + 1 : 0);

/** The desired capacity after one minute of scaling in: at least one instance less, and less than half of them. */
export function scaledInStep(desired: number, wanted: number): number {
  if (wanted >= desired) return desired;
  const most = Math.max(1, Math.floor((desired + 1) / 2) - 1);
  return Math.max(wanted, desired - most);
}
