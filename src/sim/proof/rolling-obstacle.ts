/** A rolling deployment in numbers of tasks, all old ones being healthy when it begins. */
export interface RollingCase {
  readonly desired: number;
  /** Healthy new tasks with which it is complete: desiredCount, or fewer by early success criteria. */
  readonly needed: number;
  /** Whether it is complete while old tasks are still there. */
  readonly deferred: boolean;
  /** Tasks that must stay healthy, and tasks there may be. */
  readonly lower: number;
  readonly upper: number;
  /** Old tasks. */
  readonly running: number;
  /** Tasks of the service, old and new, that what it runs on can hold at once. */
  readonly room: number;
}

/**
 * What keeps a rolling deployment of healthy tasks from completing; undefined when nothing does.
 *
 * While `lower` is less than both `upper` and `room`, either more tasks run than have to, and an old one stops, or one
 * more may be started and has a place; that ends only when the old ones are gone and the new ones are all there. When
 * it is not less, the service comes to a number of tasks at which none may stop and none can start.
 * Facts, ecs-scheduler §3.3 and §3.4.
 */
export function rollingObstacle({
  desired,
  needed,
  deferred,
  lower,
  upper,
  running,
  room,
}: RollingCase): 'ceiling' | 'limits' | 'no-room' | 'no-headroom' | undefined {
  if (desired === 0) return undefined;
  // Old tasks may be fewer than there could be: then some new ones start, whatever the limits say of stopping.
  if (deferred && Math.min(upper, room) - running >= needed) return undefined;
  if (running > 0 && lower >= upper && upper >= needed) return 'limits';
  if (upper < needed) return 'ceiling';
  if (room < needed) return 'no-room';
  return running > 0 && lower >= room ? 'no-headroom' : undefined;
}
