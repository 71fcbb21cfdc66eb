import { controllerOf, type RunsOn } from '../../controller.ts';
import { timer } from '../../system.ts';
import { HostState, StopCode } from '../../world/tables.ts';
import { moveHost } from '../../world/hosts.ts';
import type { World } from '../../world/world.ts';
import { interruptTask } from '../task-lifecycle/lifecycle.ts';
import { spotWarningMs } from './parameters.ts';
import { spotHostTaken, spotHostWarning, spotWarning } from './reasons.ts';

/** What a workload runs on, and where; undefined where its controller does not say. */
export const groundOf = (world: World, workload: number): RunsOn | undefined =>
  controllerOf(world, workload)?.runsOn?.(world.plan.workloads[workload]!);

/** Whether a task runs on Fargate Spot. */
export function isOnFargateSpot(world: World, task: number): boolean {
  const ground = groundOf(world, world.tasks.workload[task]!);
  return ground?.lanes[world.tasks.lane[task]!]?.sort === 'fargate-spot';
}

/** Fargate Spot takes back what a task runs on: the warning and SIGTERM come at the same moment. */
export function reclaimTask(world: World, task: number): void {
  world.say(spotWarning, task, world.parameters.get(spotWarningMs));
  interruptTask(world, task, StopCode.SpotInterruption, 'Your Spot Task was interrupted.');
}

/** EC2 takes back an instance: it drains from the warning on, if it is told to. */
export function reclaimHost(world: World, host: number): void {
  const { agent, provider } = world.plan.groups[world.hosts.group[host]!]!;
  const drains = agent.spotInstanceDraining || provider?.managedDraining === true;
  const warningMs = world.parameters.get(spotWarningMs);
  world.say(spotHostWarning, host, warningMs, Number(drains));
  if (drains) moveHost(world, host, HostState.DRAINING);
  world.after(warningMs, hostTaken, host);
}

const hostTaken = timer((world, host) => {
  if (world.hosts.state[host] === HostState.TERMINATED) return;
  world.say(spotHostTaken, host);
  moveHost(world, host, HostState.TERMINATED);
});
