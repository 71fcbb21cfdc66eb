import type { ContainerPlan, Revision } from '../../plan.ts';
import { timer } from '../../system.ts';
import { Health, never, none, TaskState } from '../../world/tables.ts';
import { setHealth } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { answering } from './answering.ts';
import { healthMoved } from './reasons.ts';

// Container health checks. They are not run one by one: when the next one will change something is computed.

type Check = NonNullable<ContainerPlan['healthCheck']>;

/** The checks that a task's `healthStatus` is made of: those of essential containers. */
export const essentialChecks = (revision: Revision): Check[] =>
  revision.containers.flatMap(({ essential, healthCheck }) =>
    essential && healthCheck ? [healthCheck] : [],
  );

export const hasContainerCheck = (revision: Revision): boolean =>
  revision.containers.some(({ essential, healthCheck }) => essential && healthCheck !== undefined);

/** Sees to it that the health of a task that came to RUNNING, or changed how it answers, is told in time. */
export function watchContainerHealth(world: World, task: number): void {
  const { tasks } = world;
  const revision = world.revisions[tasks.revision[task]!]!;
  if (!hasContainerCheck(revision)) return;
  const changes = essentialChecks(revision).flatMap((check) => verdicts(world, task, check));
  const next = Math.min(...changes.map(({ atMs }) => atMs).filter((atMs) => atMs > world.nowMs));
  if (next < never) world.at(next, healthDue, task, tasks.stamp[task]!);
}

export const healthDue = timer((world, task, stamp) => {
  if (world.tasks.stamp[task] === stamp) tellHealth(world, task);
});

/**
 * Brings a task's `healthStatus` up to date. While the agent of its host is not connected, ECS keeps what it was told
 * last: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export function tellHealth(world: World, task: number): void {
  const { tasks, hosts } = world;
  const host = tasks.host[task]!;
  if (tasks.state[task] !== TaskState.RUNNING || (host !== none && hosts.agent[host] === 0)) return;
  if (!hasContainerCheck(world.revisions[tasks.revision[task]!]!)) return;
  const stamp = tasks.stamp[task];
  const health = healthNow(world, task);
  if (health !== tasks.health[task]) {
    world.say(healthMoved, task, health);
    setHealth(world, task, health);
  }
  if (tasks.stamp[task] === stamp) watchContainerHealth(world, task);
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html */
function healthNow(world: World, task: number): number {
  const revision = world.revisions[world.tasks.revision[task]!]!;
  const states = essentialChecks(revision).map(
    (check) =>
      verdicts(world, task, check).findLast(({ atMs }) => atMs <= world.nowMs)?.health ?? Health.UNKNOWN,
  );
  return healthOf(states);
}

/** The `healthStatus` of a task whose essential containers are in these states of health. */
export function healthOf(essential: readonly number[]): number {
  if (essential.includes(Health.UNHEALTHY)) return Health.UNHEALTHY;
  return essential.includes(Health.UNKNOWN) || essential.length === 0 ? Health.UNKNOWN : Health.HEALTHY;
}

interface Verdict {
  readonly atMs: number;
  readonly health: number;
}

/**
 * What one check says of a task and from when, in order of time: checks come an interval apart, counted from RUNNING.
 * Failures within the start period do not count, and `retries` failures in a row make it unhealthy.
 */
function verdicts(world: World, task: number, check: Check): Verdict[] {
  const { intervalMs, retries, startPeriodMs } = check;
  const runningAt = world.tasks.runningAt[task]!;
  const { fromMs, untilMs } = answering(world, task);
  const said: Verdict[] = [];
  const firstPass =
    fromMs === never ? Infinity : Math.max(1, Math.ceil((fromMs - runningAt) / intervalMs)) * intervalMs;
  const firstCounted = (Math.floor(startPeriodMs / intervalMs) + 1) * intervalMs;
  const unhealthyAt = firstCounted + (retries - 1) * intervalMs;
  const hangsAt = untilMs === never ? Infinity : untilMs - runningAt;
  if (unhealthyAt < firstPass) said.push({ atMs: runningAt + unhealthyAt, health: Health.UNHEALTHY });
  if (firstPass < hangsAt) said.push({ atMs: runningAt + firstPass, health: Health.HEALTHY });
  if (hangsAt !== Infinity) {
    const firstFail = Math.max(1, Math.ceil(hangsAt / intervalMs)) * intervalMs;
    const atMs = runningAt + firstFail + (retries - 1) * intervalMs + check.timeoutMs;
    said.push({ atMs, health: Health.UNHEALTHY });
  }
  return said;
}
