import { timer } from '../../system.ts';
import type { World } from '../../world/world.ts';
import { serviceSpec, type ScheduledAction } from '../ecs-service/spec.ts';
import { clockStartsAtSeconds } from '../placement/parameters.ts';
import { nextRunMs } from '../standalone-task/schedule.ts';
import { boundsOf, isUnderWay, setDesired } from './desired.ts';
import { actionUnread, actionZone, boundsSet, broughtWithin, scaleInSuspended } from './reasons.ts';
import { scalingState } from './state.ts';

// Scheduled actions set new bounds, and bring desiredCount within them.
// https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-overview.html

const minuteMs = 60_000;

const actionsOf = (world: World, workload: number): readonly ScheduledAction[] =>
  serviceSpec(world, workload).scaling?.scheduled ?? [];

/** Sets the timers for the first time of each action of a service. */
export function expectActions(world: World, workload: number): void {
  actionsOf(world, workload).forEach(({ schedule, timezone }, action) => {
    if (!schedule.startsWith('rate') && timezone !== 'UTC')
      world.say(actionZone, workload, world.text(timezone));
    expectAction(world, workload, action, 0);
  });
}

function expectAction(world: World, workload: number, action: number, fromMs: number): void {
  const { schedule } = actionsOf(world, workload)[action]!;
  const next = nextRunMs(schedule, world.parameters.get(clockStartsAtSeconds), fromMs);
  if (next === 'unsupported') world.say(actionUnread, workload, world.text(schedule));
  else if (next !== 'never') world.at(next, actionDue, workload, action);
}

// In the background, as schedules are: they go on for ever, and a run would never settle.
const actionDue = timer(
  (world, workload, action) => {
    const { services } = scalingState.of(world);
    const { minCapacity, maxCapacity } = actionsOf(world, workload)[action]!;
    if (minCapacity !== undefined) services.minCapacity[workload] = minCapacity;
    if (maxCapacity !== undefined) services.maxCapacity[workload] = maxCapacity;
    const bounds = boundsOf(world, workload);
    world.say(boundsSet, workload, bounds.minCapacity, bounds.maxCapacity);
    bringWithin(world, workload);
    expectAction(world, workload, action, world.nowMs + 1);
  },
  { background: true },
);

/** Brings desiredCount within the bounds: upward at once, downward when no deployment is under way. */
function bringWithin(world: World, workload: number): void {
  const { minCapacity, maxCapacity } = boundsOf(world, workload);
  const desired = world.workloads.desired[workload]!;
  const within = Math.max(minCapacity, Math.min(maxCapacity, desired));
  if (within === desired) return;
  const { services } = scalingState.of(world);
  if (within < desired && isUnderWay(world, workload)) {
    if (services.saidSuspended[workload] === 0) world.say(scaleInSuspended, workload);
    services.saidSuspended[workload] = 1;
    world.after(minuteMs, tryAgain, workload);
    return;
  }
  services.saidSuspended[workload] = 0;
  world.say(broughtWithin, workload, desired, within);
  setDesired(world, workload, within);
}

const tryAgain = timer(bringWithin, { background: true });
