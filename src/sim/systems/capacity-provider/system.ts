import { timer, type System } from '../../system.ts';
import { HostState, never, none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { fill, replaceDue } from './auto-scaling-group.ts';
import { datapointDue, desiredSeries, reservationSeries, setDesired } from './managed-scaling.ts';
import { capacityMechanisms } from './mechanisms.ts';
import { capacityParameters, instanceReplacedMs } from './parameters.ts';
import { capacityReasons } from './reasons.ts';
import { capacityState } from './state.ts';
import { endIfDrained } from './termination.ts';

const minuteMs = 60_000;

/** An instance that its group did not take out itself is missing from it. */
function hostMoved(world: World, host: number, from: number, to: number): void {
  const { instances } = capacityState.of(world);
  if (from === none) {
    instances.add();
    return;
  }
  if (to < HostState.LOST || instances.leavingAt[host] !== never) return;
  const group = world.hosts.group[host]!;
  world.after(world.parameters.get(instanceReplacedMs), replaceDue, group);
}

/** Groups that could not launch anything anywhere try again. */
const retryDue = timer(
  (world) => {
    const { groups } = capacityState.of(world);
    for (const { index } of world.plan.groups) if (groups.unfilled[index] === 1) fill(world, index);
    world.after(minuteMs, retryDue);
  },
  { background: true },
);

/** Auto Scaling groups and their capacity providers: how many instances there are, and how they come and go. */
export const capacityProvider: System = {
  id: 'capacity-provider',
  states: [capacityState],
  series: [reservationSeries, desiredSeries],
  begin(world) {
    for (const { index, provider, startCount } of world.plan.groups) {
      setDesired(world, index, startCount);
      if (provider?.managedScaling) world.at(minuteMs, datapointDue, index);
    }
    if (world.plan.groups.length > 0) world.at(minuteMs, retryDue);
  },
  on: { hostMoved, roomFreed: endIfDrained },
  reasons: capacityReasons,
  parameters: capacityParameters,
  mechanisms: capacityMechanisms,
};
