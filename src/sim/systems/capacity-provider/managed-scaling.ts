import { timer, type SeriesKey } from '../../system.ts';
import { never } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { isBusy } from '../daemon/busy.ts';
import { byZone, fill, membersOf } from './auto-scaling-group.ts';
import {
  neverFitsExplained,
  scalingAlternatives,
  scalingExplained,
  type Datapoint,
} from './explain-scaling.ts';
import { instancesToAdd } from './instances-to-add.ts';
import { scaleInAfterScaleOutMs, scaleInDatapoints } from './parameters.ts';
import {
  allProtected,
  atMaximum,
  neverFits,
  reservationPublished,
  scaledIn,
  scaledOut,
  warmingUp,
} from './reasons.ts';
import {
  desiredInstances,
  lowDatapointsAfter,
  neededInstances,
  reservationAgainst,
  reservationPercent,
  scaledInStep,
} from './reservation.ts';
import { capacityState } from './state.ts';
import { mayBeTaken, terminate } from './termination.ts';
import { waitingFor } from './waiting-demands.ts';

// Managed scaling of one group, a datapoint each minute: facts, ecs-scheduler §6.1.

const minuteMs = 60_000;

export const reservationSeries: SeriesKey = {
  id: 'capacityProviderReservation',
  per: 'group',
  says: 'CapacityProviderReservation: instances needed in percent of those running',
};

export const desiredSeries: SeriesKey = {
  id: 'desiredInstances',
  per: 'group',
  says: 'DesiredCapacity of the Auto Scaling group',
};

/** What was last said about a step that did not come. */
const Said = { NOTHING: 0, WARMING_UP: 1, AT_MAXIMUM: 2, PROTECTED: 3 } as const;

/** Publishes the metric of a group each minute and acts on it. */
export const datapointDue = timer(
  (world, group) => {
    world.after(minuteMs, datapointDue, group);
    const { managedScaling: scaling } = world.plan.groups[group]!.provider!;
    const { room, maxSize } = world.plan.groups[group]!;
    const waiting = waitingFor(world, group);
    sayInVain(world, group, waiting.inVain);
    const members = membersOf(world, group);
    const busy = members.filter((host) => isBusy(world, host)).length;
    const toAdd =
      waiting.tasks.length === 0 ? undefined : instancesToAdd(waiting.tasks, room, world.plan.hostPorts);
    const needed = neededInstances(members.length, busy, toAdd, scaling!);
    if (needed === undefined) publish(world, group, scaling!.targetCapacity);
    else {
      const running = members.length;
      act(world, { group, scaling: scaling!, running, needed, busy, waiting: waiting.tasks, toAdd });
    }
    const isWanted = toAdd !== undefined && toAdd > 0;
    if (isWanted && capacityState.of(world).groups.desired[group]! < maxSize) world.after(minuteMs, awaited);
  },
  { background: true },
);

// Set after the timer in the background that it waits for, so that a run does not settle before a step out.
const awaited = timer(() => undefined);

function sayInVain(world: World, group: number, workloads: readonly number[]): void {
  const { neverFits: said } = capacityState.of(world).workloads;
  for (const workload of workloads) {
    if (said[workload] === 1) continue;
    said[workload] = 1;
    world.explain(() => neverFitsExplained(world, group, workload));
    world.say(neverFits, group, workload);
  }
}

function publish(world: World, group: number, percent: number): boolean {
  const { groups } = capacityState.of(world);
  world.series.set(world.seriesOf(reservationSeries, group), percent);
  if (groups.reservation[group] === percent) return false;
  groups.reservation[group] = percent;
  return true;
}

function act(world: World, point: Datapoint): void {
  const { group, scaling, running, needed } = point;
  const { groups } = capacityState.of(world);
  const percent = reservationPercent(needed, running);
  if (publish(world, group, percent)) {
    explain(world, point, `Why is CapacityProviderReservation ${percent}?`);
    world.say(reservationPublished, group, percent, needed, running);
  }
  const against = reservationAgainst(needed, running, scaling.targetCapacity);
  groups.lowDatapoints[group] = lowDatapointsAfter(
    groups.lowDatapoints[group]!,
    needed,
    running,
    scaling.targetCapacity,
  );
  if (against > 0) scaleOut(world, point);
  else if (against < 0) scaleIn(world, point);
  else groups.said[group] = Said.NOTHING;
}

function explain(world: World, point: Datapoint, question: string, waitMs?: number): void {
  world.explain(
    () => scalingExplained(world, point, question, waitMs),
    () => scalingAlternatives(world, point),
  );
}

function scaleOut(world: World, point: Datapoint): void {
  const { group, scaling, running, needed } = point;
  const { groups } = capacityState.of(world);
  const { maxSize } = world.plan.groups[group]!;
  const wanted = desiredInstances(needed, running, scaling.targetCapacity);
  const before = groups.desired[group]!;
  const to = Math.min(maxSize, wanted);
  if (wanted > before && before >= maxSize) {
    sayOnce(world, group, Said.AT_MAXIMUM, () => {
      explain(world, point, 'Why is no instance added?');
      world.say(atMaximum, group, wanted, maxSize);
    });
    return;
  }
  if (to <= before) return;
  const waitMs = groups.warmUntil[group]! - world.nowMs;
  if (waitMs > 0) {
    sayOnce(world, group, Said.WARMING_UP, () => {
      explain(world, point, 'Why is no instance added yet?', waitMs);
      world.say(warmingUp, group, waitMs);
    });
    return;
  }
  groups.said[group] = Said.NOTHING;
  groups.scaledOutAt[group] = world.nowMs;
  groups.warmUntil[group] = world.nowMs + scaling.instanceWarmupMs;
  explain(world, point, `Why from ${before} to ${to} instances?`);
  world.say(scaledOut, group, before, to, scaling.targetCapacity);
  setDesired(world, group, to);
  fill(world, group);
}

function scaleIn(world: World, point: Datapoint): void {
  const { group, scaling, running, needed } = point;
  const { groups } = capacityState.of(world);
  const { parameters } = world;
  const datapoints = groups.lowDatapoints[group]!;
  if (datapoints < parameters.get(scaleInDatapoints)) return;
  const outAt = groups.scaledOutAt[group]!;
  if (outAt !== never && world.nowMs < outAt + parameters.get(scaleInAfterScaleOutMs)) return;
  const before = groups.desired[group]!;
  const wanted = Math.max(
    world.plan.groups[group]!.minSize,
    desiredInstances(needed, running, scaling.targetCapacity),
  );
  const leaving = chooseInstances(world, group, before - scaledInStep(before, wanted));
  if (leaving.length === 0) {
    if (wanted < before) sayOnce(world, group, Said.PROTECTED, () => world.say(allProtected, group, wanted));
    return;
  }
  groups.said[group] = Said.NOTHING;
  explain(world, point, `Why from ${before} to ${before - leaving.length} instances?`);
  world.say(scaledIn, group, before, before - leaving.length, datapoints);
  setDesired(world, group, before - leaving.length);
  for (const host of leaving) terminate(world, host);
}

/**
 * Instances that scale-in takes: from the zone with the most of them, the one that was launched first.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-termination-policies.html
 */
function chooseInstances(world: World, group: number, count: number): number[] {
  const members = membersOf(world, group);
  const counts = byZone(world, members);
  const candidates = members.filter((host) => mayBeTaken(world, host));
  const zoneOf = (host: number): number => world.hosts.zone[host]!;
  const chosen: number[] = [];
  while (chosen.length < count) {
    const [first, ...others] = candidates;
    if (first === undefined) break;
    const next = others.reduce(
      (best, each) => (counts[zoneOf(each)]! > counts[zoneOf(best)]! ? each : best),
      first,
    );
    counts[zoneOf(next)]!--;
    candidates.splice(candidates.indexOf(next), 1);
    chosen.push(next);
  }
  return chosen;
}

export function setDesired(world: World, group: number, count: number): void {
  capacityState.of(world).groups.desired[group] = count;
  world.series.set(world.seriesOf(desiredSeries, group), count);
}

function sayOnce(world: World, group: number, what: number, say: () => void): void {
  const { groups } = capacityState.of(world);
  if (groups.said[group] === what) return;
  groups.said[group] = what;
  say();
}
