import type { ContainerPlan, Revision } from '../../plan.ts';
import { timer } from '../../system.ts';
import { derived } from '../../world/derived.ts';
import { Health, never, none, TaskState } from '../../world/tables.ts';
import { setHealth } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { answering } from './answering.ts';
import { healthMoved } from './reasons.ts';

// Container health checks. They are not run one by one: when the next one will change something is computed.

type Check = NonNullable<ContainerPlan['healthCheck']>;

/** The checks that a task's `healthStatus` is made of: those of essential containers. */
const essentialChecks = (revision: Revision): Check[] =>
  revision.containers.flatMap(({ essential, healthCheck }) =>
    essential && healthCheck ? [healthCheck] : [],
  );

export const hasContainerCheck = (revision: Revision): boolean =>
  revision.containers.some(({ essential, healthCheck }) => essential && healthCheck !== undefined);

/** By revision. */
const checksByRevision = derived(
  (): { readonly revision: Revision; readonly checks: readonly Check[] }[] => [],
);

function checksOf(world: World, task: number): readonly Check[] {
  const known = checksByRevision(world);
  const revision = world.revisions[world.tasks.revision[task]!]!;
  let of = known[revision.index];
  // After going back in time another revision may have the same number.
  if (of?.revision !== revision) known[revision.index] = of = { revision, checks: essentialChecks(revision) };
  return of.checks;
}

/** Sees to it that the health of a task that came to RUNNING, or changed how it answers, is told in time. */
export function watchContainerHealth(world: World, task: number): void {
  const checks = checksOf(world, task);
  let next = Infinity;
  for (let i = 0; i < checks.length; i++)
    next = Math.min(next, nextAfter(courseOf(world, task, checks[i]!), world.nowMs));
  if (next < never) world.at(next, healthDue, task, world.tasks.stamp[task]!);
}

const healthDue = timer((world, task, stamp) => {
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
  const checks = checksOf(world, task);
  if (checks.length === 0) return;
  const stamp = tasks.stamp[task];
  let health: number = Health.HEALTHY;
  for (let i = 0; i < checks.length; i++)
    health = worse(health, healthAt(courseOf(world, task, checks[i]!), world.nowMs));
  if (health !== tasks.health[task]) {
    world.say(healthMoved, task, health);
    setHealth(world, task, health);
  }
  if (tasks.stamp[task] === stamp) watchContainerHealth(world, task);
}

/** The `healthStatus` of a task whose essential containers are in these states of health. */
export const healthOf = (essential: readonly number[]): number =>
  essential.length === 0 ? Health.UNKNOWN : essential.reduce(worse);

function worse(a: number, b: number): number {
  if (a === Health.UNHEALTHY || b === Health.UNHEALTHY) return Health.UNHEALTHY;
  return a === Health.UNKNOWN || b === Health.UNKNOWN ? Health.UNKNOWN : Health.HEALTHY;
}

/** When one check makes a task unhealthy, healthy, and unhealthy again; Infinity for what does not come. */
interface Course {
  readonly failsAtMs: number;
  readonly passesAtMs: number;
  readonly hangsAtMs: number;
}

/**
 * Checks come an interval apart, counted from RUNNING. Failures within the start period do not count, and `retries`
 * failures in a row make a task unhealthy.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
function courseOf(world: World, task: number, check: Check): Course {
  const { intervalMs, retries, startPeriodMs } = check;
  const runningAt = world.tasks.runningAt[task]!;
  const { fromMs, untilMs } = answering(world, task);
  const firstPass =
    fromMs === never ? Infinity : Math.max(1, Math.ceil((fromMs - runningAt) / intervalMs)) * intervalMs;
  const firstCounted = (Math.floor(startPeriodMs / intervalMs) + 1) * intervalMs;
  const unhealthyAt = firstCounted + (retries - 1) * intervalMs;
  const hangsAt = untilMs === never ? Infinity : untilMs - runningAt;
  const firstFail = Math.max(1, Math.ceil(hangsAt / intervalMs)) * intervalMs;
  return {
    failsAtMs: unhealthyAt < firstPass ? runningAt + unhealthyAt : Infinity,
    passesAtMs: firstPass < hangsAt ? runningAt + firstPass : Infinity,
    hangsAtMs: runningAt + firstFail + (retries - 1) * intervalMs + check.timeoutMs,
  };
}

function healthAt({ failsAtMs, passesAtMs, hangsAtMs }: Course, atMs: number): number {
  if (atMs >= hangsAtMs) return Health.UNHEALTHY;
  if (atMs >= passesAtMs) return Health.HEALTHY;
  return atMs >= failsAtMs ? Health.UNHEALTHY : Health.UNKNOWN;
}

/** When a check next says something else than at `atMs`; Infinity for never. */
function nextAfter({ failsAtMs, passesAtMs, hangsAtMs }: Course, atMs: number): number {
  const fails = failsAtMs > atMs ? failsAtMs : Infinity;
  const passes = passesAtMs > atMs ? passesAtMs : Infinity;
  const hangs = hangsAtMs > atMs ? hangsAtMs : Infinity;
  return Math.min(fails, passes, hangs);
}
