import { Names } from '../../names.ts';
import { none } from '../../world/tables.ts';
import { addTask } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { nextLane } from '../capacity-provider/strategy-split.ts';
import { emptiestZone, explainChoice, settle } from '../ecs-service/launch.ts';
import { zoneExplained } from '../ecs-service/explain-zones.ts';
import { provisioningTasksMax } from '../ecs-service/parameters.ts';
import { schedulerState, zonesMax } from '../ecs-service/state.ts';
import { startWaiting, waitingInCluster } from '../ecs-service/waiting.ts';
import { cannotAssumeNow } from '../iam/roles.ts';
import { checksOf, isTried } from '../placement/checks.ts';
import { place, requestOf, type Request } from '../placement/placer.ts';
import { refusal } from '../placement/refusal.ts';
import { begin } from '../task-lifecycle/lifecycle.ts';
import { noInstanceTakesIt, runFailed, tasksRun, taskWaits } from './reasons.ts';
import { standaloneTaskOf } from './spec.ts';

/** Instances that a failure names one by one. */
const namedMax = 10;
const noCapacity =
  'Capacity is unavailable at this time. Please try again later or in a different availability zone';

/**
 * Calls RunTask for a standalone task: each of its tasks is placed, or fails for good.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export function runTask(world: World, workload: number): void {
  const spec = standaloneTaskOf(world.plan.workloads[workload]!)!;
  const revision = world.revisions.findLast((each) => each.workload === workload)!.index;
  const onLane = spec.lanes.map(() => 0);
  let started = 0;
  for (let i = 0; i < spec.count; i++) {
    const lane = nextLane(spec.lanes, onLane);
    if (lane === none) fail(world, workload, 'It has no capacity to run on.');
    else if (runOne(world, workload, revision, lane)) {
      onLane[lane]!++;
      started++;
    }
  }
  world.say(tasksRun, workload, started, spec.count);
}

function runOne(world: World, workload: number, revision: number, lane: number): boolean {
  const barred = cannotAssumeNow(world, revision);
  if (barred) return fail(world, workload, barred.text);
  const { lanes, throughProvider } = standaloneTaskOf(world.plan.workloads[workload]!)!;
  const { sort } = lanes[lane]!;
  if (sort.startsWith('fargate')) {
    const zone = emptiestZone(world, workload, sort === 'fargate-spot');
    if (zone === none) return fail(world, workload, `${noCapacity}.`);
    const task = addTask(world, { workload, revision, deployment: none, lane });
    world.tasks.zone[task] = zone;
    schedulerState.of(world).services.inZone[workload * zonesMax + zone]!++;
    world.explain(() => zoneExplained(world, workload, zone, sort === 'fargate-spot'));
    begin(world, task);
    return true;
  }
  const request = requestOf(world, workload, revision, lanes[lane]!);
  const host = place(world, request);
  if (host !== none) {
    settle(world, addTask(world, { workload, revision, deployment: none, lane }), host, request);
    return true;
  }
  return throughProvider ? wait(world, request, lane) : failEverywhere(world, request);
}

function wait(world: World, request: Request, lane: number): boolean {
  const { workload, revision } = request;
  if (waitingInCluster(world, workload) >= world.parameters.get(provisioningTasksMax))
    return fail(world, workload, 'The tasks provisioning capacity limit of the cluster was exceeded.');
  const task = addTask(world, { workload, revision, deployment: none, lane });
  startWaiting(world, task);
  explainChoice(world, request, none);
  world.say(taskWaits, task, world.text(refusal(world, request).code));
  return true;
}

/** One reason for each instance that was tried. */
function failEverywhere(world: World, request: Request): false {
  const names = new Names(world);
  const reasons: string[] = [];
  for (let host = 0; host < world.hosts.count; host++) {
    if (!isTried(world, request, host)) continue;
    const failed = checksOf(world, request, host).find(({ passes }) => !passes);
    if (failed) reasons.push(`${names.host(host)}: ${failed.reason}`);
  }
  const { workload } = request;
  if (reasons.length === 0)
    return fail(world, workload, 'No Container Instances were found in your cluster.');
  const rest = reasons.length - namedMax;
  const more = rest > 0 ? `; and ${rest} more` : '';
  const text = world.text(`Failures: ${reasons.slice(0, namedMax).join('; ')}${more}`);
  explainChoice(world, request, none);
  world.say(noInstanceTakesIt, workload, text);
  return false;
}

function fail(world: World, workload: number, text: string): false {
  world.say(runFailed, workload, world.text(text));
  return false;
}
