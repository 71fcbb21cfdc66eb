import { HostState, none, TaskFlag } from '../../world/tables.ts';
import { addTask, tasksOf } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { complete } from '../ecs-service/completion.ts';
import { refuse, settle, startUpTo } from '../ecs-service/launch.ts';
import { deploymentLimits } from '../ecs-service/limits.ts';
import { sayIfStuck, type Survey } from '../ecs-service/pass.ts';
import { tasksStopped } from '../ecs-service/reasons.ts';
import { serviceSpec } from '../ecs-service/spec.ts';
import { isOver, lanesMax, schedulerState, sourcesOf } from '../ecs-service/state.ts';
import { stopForScheduler } from '../ecs-service/stop.ts';
import { chooseToStop } from '../placement/scale-in.ts';
import { refusal } from '../placement/refusal.ts';
import { isTaken, missingPlaces, standing, type Place } from './places.ts';

// One look at one daemon service: as the scheduler does it for replicas, but a host never has two of its tasks.

/** Looks at a daemon service once. */
export function lookAtDaemon(world: World, workload: number): void {
  const primary = world.workloads.primary[workload]!;
  if (primary === none) return;
  const sources = sourcesOf(world, workload);
  const missing = missingPlaces(world, workload, world.deployments.revision[primary]!);
  const present = [...sources, primary].reduce((sum, each) => sum + standing(world, each), 0);
  setDesired(world, workload, missing.length + present);
  const { minimumHealthyPercent, maximumPercent } = serviceSpec(world, workload);
  const desired = world.workloads.desired[workload]!;
  const limits = deploymentLimits(desired, minimumHealthyPercent, maximumPercent);
  const survey: Survey = { workload, desired, ...limits, primary, sources };
  const changed = stopFailing(world, survey) + stopSources(world, survey) + start(world, survey, missing);
  if (changed > 0) schedulerState.of(world).services.unsteady[workload] = 1;
  if (!complete(world, workload, primary, sources) && changed === 0) sayIfStuck(world, survey);
}

/** A daemon service has as many tasks as there are instances that match it; nobody sets the number. */
function setDesired(world: World, workload: number, count: number): void {
  if (world.workloads.desired[workload] === count) return;
  world.workloads.desired[workload] = count;
  world.signal.desiredChanged(world, workload);
}

/** Broken tasks stop first, because there is no place for a replacement beside them. */
function stopFailing(world: World, { sources, primary }: Survey): number {
  const { tasks } = world;
  const failing = [...sources, primary].flatMap((each) =>
    [...tasksOf(world, each)].filter(
      (task) => tasks.desired[task] === 1 && (tasks.flags[task]! & TaskFlag.FAILING) !== 0,
    ),
  );
  for (const task of failing) stopForScheduler(world, task);
  return failing.length;
}

/** Old tasks on ACTIVE instances, as far as the floor allows; those that are not healthy cost nothing. */
function stopSources(world: World, { workload, lower, primary, sources }: Survey): number {
  const { deployments, tasks, hosts } = world;
  if (isOver(world, primary)) return 0;
  const healthy = [...sources, primary].reduce((sum, each) => sum + deployments.healthy[each]!, 0);
  let spare = Math.max(0, healthy - lower);
  let stopped = 0;
  for (const deployment of sources) {
    const isEligible = (task: number): boolean => hosts.state[tasks.host[task]!] === HostState.ACTIVE;
    const chosen = chooseToStop(world, [deployment], deployments.wanted[deployment]!, isEligible, spare);
    for (const task of chosen) {
      if (tasks.healthy[task] === 1) spare--;
      stopForScheduler(world, task);
    }
    stopped += chosen.length;
    if (chosen.length === 0) continue;
    const why = world.text('their deployment is being replaced');
    world.say(tasksStopped, workload, deployments.revision[deployment], chosen.length, why);
  }
  return stopped;
}

/** A task on each instance that has none, once the one before it is STOPPED. */
function start(world: World, { workload, primary }: Survey, missing: readonly Place[]): number {
  const { rollouts } = schedulerState.of(world);
  if (isOver(world, primary) || rollouts.held[primary] === 1) return 0;
  const free = missing.filter(({ host }) => !isTaken(world, workload, host));
  const places = free.filter(({ hasRoom }) => hasRoom);
  const started =
    places.length === 0
      ? 0
      : startUpTo(world, primary, places.length, (allowed) => {
          for (const place of places.slice(0, allowed)) startOn(world, primary, place);
          return Math.min(allowed, places.length);
        });
  const tight = free.find(({ hasRoom }) => !hasRoom);
  if (tight) refuse(world, workload, refusal(world, tight.request).text);
  return started;
}

function startOn(world: World, deployment: number, { host, lane, request }: Place): void {
  const { deployments } = world;
  const workload = deployments.workload[deployment]!;
  const revision = deployments.revision[deployment]!;
  settle(world, addTask(world, { workload, revision, deployment, lane }), host, request);
  schedulerState.of(world).rollouts.onLane[deployment * lanesMax + lane]!++;
}
