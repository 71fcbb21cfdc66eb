import { none } from '../../world/tables.ts';
import { addTask, putOnHost } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { fargateTakes } from '../faults/zone-state.ts';
import { cannotAssumeNow } from '../iam/roles.ts';
import { nextLane } from '../capacity-provider/strategy-split.ts';
import { placementAlternatives } from '../placement/alternatives.ts';
import { placementExplained } from '../placement/explanation.ts';
import { place, requestOf, requestWithin, type Request } from '../placement/placer.ts';
import { refusal } from '../placement/refusal.ts';
import { taskPlaced } from '../placement/reasons.ts';
import { begin } from '../task-lifecycle/lifecycle.ts';
import { startsExplained } from './explain-limits.ts';
import { zoneExplained } from './explain-zones.ts';
import { provisioningTasksMax } from './parameters.ts';
import { cannotPlace, launchesLimited, tasksStarted } from './reasons.ts';
import { serviceSpec, type Lane } from './spec.ts';
import { launchRate } from './start-backoff.ts';
import { lanesMax, schedulerState, zonesMax } from './state.ts';
import { startWaiting, waitingInCluster } from './waiting.ts';
import { wakeAt } from './wake.ts';

const minuteMs = 60_000;

/**
 * Starts up to `count` tasks of a deployment, as far as launch rates and capacity allow. Returns how many. With a
 * `zone`, only there, and nothing is said where there is no room.
 */
export const launch = (
  world: World,
  workload: number,
  deployment: number,
  count: number,
  zone: number = none,
): number =>
  startUpTo(world, deployment, count, (allowed) => launchSome(world, workload, deployment, allowed, zone));

/** Lets `start` start as many of `count` tasks as the launch rate and the throttle of failed starts allow. */
export function startUpTo(
  world: World,
  deployment: number,
  count: number,
  start: (allowed: number) => number,
): number {
  const { services } = schedulerState.of(world);
  const workload = world.deployments.workload[deployment]!;
  if (world.nowMs < services.throttledUntil[workload]!) {
    wakeAt(world, workload, services.throttledUntil[workload]!);
    return 0;
  }
  const started = start(launchesLeft(world, workload, count));
  if (started > 0) {
    services.launchedThisMinute[workload]! += started;
    world.explain(() => startsExplained(world, deployment, started));
    world.say(tasksStarted, workload, world.deployments.revision[deployment], started);
  }
  return started;
}

/** How many of `count` tasks the launch rate of the service allows now; for the others it wakes up a minute later. */
function launchesLeft(world: World, workload: number, count: number): number {
  const { services } = schedulerState.of(world);
  const minute = Math.floor(world.nowMs / minuteMs);
  if (services.minute[workload] !== minute) {
    services.minute[workload] = minute;
    services.launchedThisMinute[workload] = 0;
  }
  const rate = launchRate(world, serviceSpec(world, workload).lanes);
  const left = Math.max(0, rate - services.launchedThisMinute[workload]!);
  if (left < count) {
    world.say(launchesLimited, workload, rate);
    wakeAt(world, workload, (minute + 1) * minuteMs);
  }
  return Math.min(count, left);
}

function launchSome(world: World, workload: number, deployment: number, count: number, zone: number): number {
  const { lanes } = serviceSpec(world, workload);
  const barred = cannotAssumeNow(world, world.deployments.revision[deployment]!);
  if (barred && count > 0) {
    const why = `failed to launch a task with (error ${barred.text})`;
    refuse(world, workload, `service ${nameOf(world, workload)} ${why}`);
    return 0;
  }
  // What a Fargate provider has no capacity for stays its share: no other provider stands in for it.
  const awaited = lanes.map(() => 0);
  let started = 0;
  for (let i = 0; i < count; i++) {
    const came = launchOne(world, workload, deployment, awaited, zone);
    if (came) started++;
    else if (lanes.length === 1 || awaited.reduce((sum, each) => sum + each) + started <= i) break;
  }
  return started;
}

function launchOne(
  world: World,
  workload: number,
  deployment: number,
  awaited: number[],
  within: number,
): boolean {
  const spec = serviceSpec(world, workload);
  const { rollouts } = schedulerState.of(world);
  const lane = spec.lanes.length === 1 ? 0 : laneOfNext(world, deployment, spec.lanes, awaited);
  const chosen = spec.lanes[lane];
  if (!chosen)
    return refuse(world, workload, `service ${nameOf(world, workload)} has no capacity to run on.`);
  const isFargate = chosen.sort.startsWith('fargate');
  if (!(isFargate ? onFargate : onHost)(world, { workload, deployment, lane, of: chosen, within })) {
    if (isFargate) awaited[lane]!++;
    return false;
  }
  rollouts.onLane[deployment * lanesMax + lane]!++;
  return true;
}

function laneOfNext(
  world: World,
  deployment: number,
  lanes: readonly Lane[],
  awaited: readonly number[],
): number {
  const { onLane } = schedulerState.of(world).rollouts;
  return nextLane(
    lanes,
    lanes.map((_, lane) => onLane[deployment * lanesMax + lane]! + awaited[lane]!),
  );
}

interface Launch {
  readonly workload: number;
  readonly deployment: number;
  readonly lane: number;
  readonly of: Lane;
  /** The zone it is to be in, or -1. */
  readonly within: number;
}

function onFargate(world: World, { workload, deployment, lane, of, within }: Launch): boolean {
  const revision = world.deployments.revision[deployment]!;
  const onSpot = of.sort === 'fargate-spot';
  if (within !== none && !fargateTakes(world, within, onSpot)) return false;
  const zone = within === none ? emptiestZone(world, workload, onSpot) : within;
  if (zone === none)
    return refuse(
      world,
      workload,
      `service ${nameOf(world, workload)} was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.`,
    );
  const task = addTask(world, { workload, revision, deployment, lane });
  world.tasks.zone[task] = zone;
  schedulerState.of(world).services.inZone[workload * zonesMax + zone]!++;
  world.explain(() => zoneExplained(world, workload, zone, onSpot));
  begin(world, task);
  return true;
}

/** Fargate spreads the tasks of a service over the zones of its subnets that take any; among equals the first. */
export function emptiestZone(world: World, workload: number, onSpot = false): number {
  const { inZone } = schedulerState.of(world).services;
  const zones = serviceSpec(world, workload).zones.filter((zone) => fargateTakes(world, zone, onSpot));
  return zones.reduce(
    (best, zone) => (inZone[workload * zonesMax + zone]! < inZone[workload * zonesMax + best]! ? zone : best),
    zones[0] ?? none,
  );
}

function onHost(world: World, { workload, deployment, lane, of, within }: Launch): boolean {
  const revision = world.deployments.revision[deployment]!;
  const { throughProvider } = serviceSpec(world, workload);
  const anywhere = requestOf(world, workload, revision, of);
  const request = within === none ? anywhere : requestWithin(anywhere, within);
  const host = place(world, request);
  if (host === none && within !== none) return false;
  if (host === none && !throughProvider)
    return refuse(world, workload, refusal(world, request).text, request);
  if (host === none && waitingInCluster(world, workload) >= world.parameters.get(provisioningTasksMax))
    return refuse(
      world,
      workload,
      `service ${nameOf(world, workload)} was unable to place tasks in your cluster because the tasks provisioning capacity limit was exceeded.`,
    );
  const task = addTask(world, { workload, revision, deployment, lane });
  if (host === none) {
    startWaiting(world, task);
    say(world, workload, refusal(world, request).text, request);
  } else settle(world, task, host, request);
  return true;
}

/** Puts a task on the host chosen for it and lets its work begin. */
export function settle(world: World, task: number, host: number, request: Request): void {
  const { tasks, hosts } = world;
  const { services } = schedulerState.of(world);
  const workload = tasks.workload[task]!;
  services.said[workload] = none;
  explainChoice(world, request, host);
  world.say(taskPlaced, task, host);
  putOnHost(world, task, host);
  services.inZone[workload * zonesMax + hosts.zone[host]!]!++;
  begin(world, task);
}

/** Answers why a task is placed on `host`, or on none, where the next event is asked about. */
export function explainChoice(world: World, request: Request, host: number): void {
  // Most runs are not asked anything, and tasks are placed often.
  if (!world.question) return;
  world.explain(
    () => placementExplained(world, request, host),
    () => placementAlternatives(world, request, host),
  );
}

/** A task cannot be started; more room wakes the scheduler. `request`: what no instance could take. */
export function refuse(world: World, workload: number, text: string, request?: Request): false {
  schedulerState.of(world).services.waits[workload] = 1;
  say(world, workload, text, request);
  return false;
}

/** The same trouble is said once, until something else was the trouble or a task found its place. */
function say(world: World, workload: number, text: string, request?: Request): void {
  const { services } = schedulerState.of(world);
  const number = world.text(text);
  if (services.said[workload] === number) return;
  services.said[workload] = number;
  if (request) explainChoice(world, request, none);
  world.say(cannotPlace, workload, number);
}

const nameOf = (world: World, workload: number): string => world.plan.workloads[workload]!.name;
