// When the tasks of a service are spread evenly over its Availability Zones, and which one moves when they are not.
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html

/** A task is started in zone `to`, and when it is healthy one in zone `from` stops. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

/** Whether no zone has two tasks more than another, given the tasks in each of the zones that the service may use. */
export const isBalanced = (inZone: readonly number[]): boolean =>
  inZone.length === 0 || Math.max(...inZone) - Math.min(...inZone) <= 1;

/**
 * The next move towards balance, from the fullest zone to the emptiest one, among equals the first; undefined where the
 * tasks are balanced. Numbers of a move are places in `inZone`.
 */
export function nextMove(inZone: readonly number[]): Move | undefined {
  if (isBalanced(inZone)) return undefined;
  return { from: inZone.indexOf(Math.max(...inZone)), to: inZone.indexOf(Math.min(...inZone)) };
}
