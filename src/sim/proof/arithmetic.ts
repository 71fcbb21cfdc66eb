import { nextLane } from '../systems/capacity-provider/strategy-split.ts';
import { tasksForEarlySuccess } from '../systems/ecs-service/early-success.ts';
import { deploymentLimits } from '../systems/ecs-service/limits.ts';
import { isDaemon, serviceSpec, type EcsService } from '../systems/ecs-service/spec.ts';
import { lanesMax, schedulerState } from '../systems/ecs-service/state.ts';
import { provisioningTimeoutMs } from '../systems/ecs-service/waiting.ts';
import { requestOf } from '../systems/placement/placer.ts';
import type { World } from '../world/world.ts';
import { daemonFinding } from './daemon-finding.ts';
import { groupsThatCouldHold, growthFor, mayGrowFurther } from './growth.ts';
import { lackFinding } from './lack-finding.ts';
import { noCapacity, rollingWords, besideWords } from './obstacles.ts';
import { mayMoveAway } from './rebalancing-of-others.ts';
import { placesLostToRivals } from './rivals.ts';
import { rollingObstacle } from './rolling-obstacle.ts';
import { asksOfTasks, roomFor } from './room.ts';
import { mayGrowByItself, mayShrinkWithin, mayTakeBusy, timeGoesOn } from './scaling-of-others.ts';
import { shiftingMs, shiftObstacle } from './shift-obstacle.ts';
import type { Finding, Obstacle } from './verdict.ts';

/** Between which numbers of tasks a service stays. */
export type Percentages = Pick<EcsService, 'minimumHealthyPercent' | 'maximumPercent'>;

/** A lane of a service: its old tasks, the new ones that it is to get, and how many tasks it holds at once. */
interface LaneRoom {
  readonly running: number;
  readonly due: number;
  readonly most: number;
  /** Whether that counts instances which managed scaling has yet to launch. */
  readonly grows: boolean;
  /** Whether it may come to be more, depending on the zones of instances that come and go. */
  readonly isVague: boolean;
}

/**
 * What arithmetic says of a deployment of a good revision of an ECS service, which begins in the state that a world is
 * in: its services steady, as far as there is room, and nothing under way. With other `percentages`, what it would say
 * if the service had those: no state depends on them. Changes nothing.
 */
export function arithmetic(world: World, workload: number, percentages: Partial<Percentages> = {}): Finding {
  const spec = { ...serviceSpec(world, workload), ...percentages };
  const lack = lackFinding(world, workload);
  if (isDaemon(world.plan.workloads[workload]!)) return daemonFinding(world, workload, spec, lack);
  const desired = world.workloads.desired[workload]!;
  const beside = spec.strategy.type !== 'ROLLING';
  const shifting = beside ? shiftObstacle(world, workload) : undefined;
  if (desired === 0) return shifting ?? 'completes';
  if (lack) return lack;
  const due = dueOn(spec, desired);
  if (!due) return noCapacity(world, workload);
  const lanes = lanesOf(world, workload, due);
  if (typeof lanes === 'string') return lanes;
  const finding = byRoom(world, workload, spec, lanes);
  if (finding === 'completes') return shifting ?? finding;
  return finding !== 'depends' && mayBeFreed(world, workload, finding) ? 'depends' : finding;
}

function byRoom(world: World, workload: number, spec: EcsService, lanes: readonly LaneRoom[]): Finding {
  if (lanes.every(({ most }) => most === 0)) return isVague(lanes) ? 'depends' : noCapacity(world, workload);
  if (spec.strategy.type !== 'ROLLING') return besideFinding(world, workload, lanes);
  return rollingFinding(world, workload, spec, lanes);
}

/**
 * Whether others may make room while the deployment is stuck: they are moved to other zones, or managed scaling changes
 * things and something lets time go on.
 */
function mayBeFreed(world: World, workload: number, { code }: Obstacle): boolean {
  if (code === 'ceiling') return false;
  const spec = serviceSpec(world, workload);
  if (code !== 'limits' && mayMoveAway(world, workload, groupsOf(spec))) return true;
  const goesOn =
    spec.strategy.type !== 'ROLLING' ||
    (spec.throughProvider && code !== 'limits') ||
    timeGoesOn(world, workload);
  return goesOn && mayTakeBusy(world, workload, groupsOf(spec));
}

/** How many of `desired` new tasks each lane gets; undefined where none takes any. */
function dueOn({ lanes }: EcsService, desired: number): number[] | undefined {
  if (lanes.length === 1) return [desired];
  const due = lanes.map(() => 0);
  for (let i = 0; i < desired; i++) {
    const lane = nextLane(lanes, due);
    if (lane === -1) return undefined;
    due[lane]!++;
  }
  return due;
}

function lanesOf(world: World, workload: number, due: readonly number[]): LaneRoom[] | 'depends' {
  const spec = serviceSpec(world, workload);
  const revision = world.revisions.findLast((each) => each.workload === workload)!.index;
  const used = spec.lanes.flatMap(({ groups }) => groups);
  if (new Set(used).size < used.length) return 'depends';
  const rooms: LaneRoom[] = [];
  for (const [i, lane] of spec.lanes.entries()) {
    if (lane.sort.startsWith('fargate')) {
      const { onLane } = schedulerState.of(world).rollouts;
      const running = onLane[world.workloads.primary[workload]! * lanesMax + i]!;
      rooms.push({
        running,
        due: due[i]!,
        most: spec.zones.length > 0 ? Infinity : 0,
        grows: false,
        isVague: false,
      });
      continue;
    }
    const request = requestOf(world, workload, revision, lane);
    if (asksOfTasks(request)) return 'depends';
    const { running, most } = roomFor(world, request);
    const growth = spec.throughProvider ? growthFor(world, request) : 0;
    const isVague =
      mayGrowByItself(world, workload, groupsThatCouldHold(world, request)) ||
      (spec.throughProvider && mayGrowFurther(world, request));
    rooms.push({ running, due: due[i]!, most: most + growth, grows: growth > 0, isVague });
  }
  return rooms;
}

/** Whether there may come to be more room than is counted. */
const isVague = (lanes: readonly LaneRoom[]): boolean => lanes.some((lane) => lane.isVague);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const groupsOf = ({ lanes }: EcsService): number[] => lanes.flatMap(({ groups }) => groups);

function besideFinding(world: World, workload: number, lanes: readonly LaneRoom[]): Finding {
  const groups = groupsOf(serviceSpec(world, workload));
  const grows = lanes.some((lane) => lane.grows);
  const lost = placesLostToRivals(world, workload, groups, grows ? 'afterGrowth' : 'now');
  if (lanes.every(({ running, due, most }) => running + due <= most - lost)) {
    const withinMs = roundMs + drainMs(world, workload) + shiftingMs(world, workload);
    return mayShrinkWithin(world, groups, withinMs) ? 'depends' : 'completes';
  }
  if (lanes.every(({ running, due, most }) => running + due <= most)) return 'depends';
  if (isVague(lanes)) return 'depends';
  return besideWords(world, workload, sum(lanes.map(({ most }) => most)));
}

function rollingFinding(
  world: World,
  workload: number,
  spec: EcsService,
  lanes: readonly LaneRoom[],
): Finding {
  const desired = world.workloads.desired[workload]!;
  const limits = deploymentLimits(desired, spec.minimumHealthyPercent, spec.maximumPercent);
  const { earlySuccess } = spec;
  const needed = earlySuccess
    ? Math.max(1, tasksForEarlySuccess(desired, earlySuccess.healthyPercent))
    : desired;
  const deferred = earlySuccess?.cleanup === 'DEFERRED';
  const running = sum(lanes.map((lane) => lane.running));
  const withRoom = (room: number): ReturnType<typeof rollingObstacle> =>
    rollingObstacle({ desired, needed, deferred, ...limits, running, room });
  const room = roomOf(lanes, 0);
  const told = (code: NonNullable<ReturnType<typeof rollingObstacle>>): Finding =>
    rollingWords(world, workload, {
      code,
      needed,
      ...limits,
      running,
      room: sum(lanes.map(({ most }) => most)),
    });
  const byLimits = withRoom(Infinity);
  if (byLimits) return told(byLimits);
  const groups = groupsOf(spec);
  const grows = lanes.some((lane) => lane.grows);
  if (!earlySuccess && lanes.some(({ due, most }) => due > most))
    return isVague(lanes) ? 'depends' : told('no-room');
  if (room === undefined) return 'depends';
  const obstacle = withRoom(room);
  if (obstacle) return isVague(lanes) ? 'depends' : told(obstacle);
  const left = roomOf(
    lanes,
    placesLostToRivals(world, workload, groups, grows ? 'afterGrowth' : 'afterStops'),
  );
  if (left === undefined || withRoom(left)) return 'depends';
  if (losesPatience(world, workload, left - running)) return 'depends';
  const atOnce = Math.max(1, Math.min(limits.upper, left) - limits.lower);
  const withinMs = Math.ceil(desired / atOnce) * (roundMs + drainMs(world, workload));
  return mayShrinkWithin(world, groups, withinMs) ? 'depends' : 'completes';
}

/** Starting some tasks and stopping others takes less, but for draining. */
const roundMs = 180_000;

const drainMs = (world: World, workload: number): number =>
  Math.max(
    0,
    ...serviceSpec(world, workload).targetGroups.map(
      (each) => world.plan.targetGroups[each]!.deregistrationDelayMs,
    ),
  );

/**
 * The room for all tasks of a service, less what others may take. Where several lanes share in it and one is tight, it
 * matters on which of them old tasks stop: undefined.
 */
function roomOf(lanes: readonly LaneRoom[], lost: number): number | undefined {
  if (lanes.length === 1) return lanes[0]!.most - lost;
  return lanes.every(({ running, due, most }) => running + due <= most - lost) ? Infinity : undefined;
}

/**
 * Whether the circuit breaker might end the deployment before a place is free: tasks that wait for old ones to drain
 * fail after a while.
 */
function losesPatience(world: World, workload: number, free: number): boolean {
  const { circuitBreaker, throughProvider } = serviceSpec(world, workload);
  if (!circuitBreaker.enable || !throughProvider || free >= world.workloads.desired[workload]!) return false;
  // Stopping and placing take a minute at most besides.
  return drainMs(world, workload) + 60_000 >= world.parameters.get(provisioningTimeoutMs);
}
