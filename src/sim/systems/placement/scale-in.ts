import { none, TaskFlag } from '../../world/tables.ts';
import { tasksOf } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { StopContest } from './stop-contest.ts';

// Which tasks stop when a service is to have fewer: facts, ecs-scheduler §2.4.

/**
 * Up to `count` tasks of these deployments (of one service) that are to stop; fewer when not enough of them may. Tasks
 * that wait for a host come first, then those not counted as healthy, then healthy ones, of which no more than
 * `healthyMax`. Among them the service's strategy decides, turned round: the zone with the most tasks, the instance with
 * the most room left, the instance with the most tasks of the service, and chance. Protected tasks stay.
 */
export function chooseToStop(
  world: World,
  deployments: readonly number[],
  count: number,
  isEligible: (task: number) => boolean = () => true,
  healthyMax = Infinity,
): number[] {
  if (count <= 0) return [];
  const { tasks } = world;
  const mayStop = (task: number): boolean =>
    (tasks.flags[task]! & TaskFlag.PROTECTED) === 0 && isEligible(task);
  const unhealthy = unhealthyOf(world, deployments).filter(mayStop);
  const waiting = unhealthy.filter((task) => tasks.zone[task] === none).toReversed();
  if (count <= waiting.length) return waiting.slice(0, count);
  const chosen = [...waiting];
  const broken = unhealthy.filter((task) => tasks.zone[task] !== none);
  const contest = new StopContest(world, deployments);
  if (broken.length > count - chosen.length) {
    contest.restrict(new Set(broken));
    take(contest, chosen, count, mayStop);
  } else {
    for (const task of broken) contest.choose(task);
    chosen.push(...broken);
    take(contest, chosen, Math.min(count, chosen.length + healthyMax), mayStop);
  }
  contest.close();
  return chosen;
}

function take(
  contest: StopContest,
  chosen: number[],
  count: number,
  mayStop: (task: number) => boolean,
): void {
  while (chosen.length < count) {
    const task = contest.next();
    if (task === none) return;
    if (mayStop(task)) {
      contest.choose(task);
      chosen.push(task);
    } else contest.crossOut(task);
  }
}

/** Tasks that are not to stop and are not counted as healthy, oldest first. */
function unhealthyOf(world: World, deployments: readonly number[]): number[] {
  const { tasks, deployments: rows } = world;
  const found: number[] = [];
  for (const deployment of deployments) {
    if (rows.wanted[deployment] === rows.healthy[deployment]) continue;
    for (const task of tasksOf(world, deployment))
      if (tasks.desired[task] === 1 && tasks.healthy[task] === 0) found.push(task);
  }
  return found;
}
