import type { System } from '../../system.ts';
import { none, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { evaluate, markDirty } from './evaluate.ts';
import { trafficMechanisms } from './mechanisms.ts';
import { trafficParameters } from './parameters.ts';
import { trafficReasons } from './reasons.ts';
import { isReached } from './routes.ts';
import { expectReady, reseat, seatTarget, seatTask } from './seats.ts';
import { shiftedShare, trafficSeries } from './series.ts';
import { beginSources } from './source-rates.ts';
import { trafficState } from './state.ts';
import { trafficWeightOf } from './weights.ts';

const isOurs = (world: Parameters<typeof isReached>[0], task: number): boolean =>
  world.tasks.deployment[task]! >= 0 && isReached(world, world.tasks.workload[task]!);

function tellShare(world: World, workload: number): void {
  const primary = world.workloads.primary[workload]!;
  const permille = primary === none ? 0 : trafficWeightOf(world, primary);
  world.series.set(world.seriesOf(shiftedShare, workload), Math.max(0, permille));
}

/** Requests of users: how many come, which tasks get them, and what comes of them. */
export const traffic: System = {
  id: 'traffic',
  states: [trafficState],
  begin: beginSources,
  tasksTo: [
    TaskState.RUNNING,
    TaskState.DEACTIVATING,
    TaskState.STOPPING,
    TaskState.DEPROVISIONING,
    TaskState.STOPPED,
  ],
  on: {
    taskMoved(world, task, from, to) {
      if (!isOurs(world, task)) return;
      if (from !== TaskState.RUNNING && to !== TaskState.RUNNING) return;
      seatTask(world, task);
      if (to === TaskState.RUNNING) expectReady(world, task);
      markDirty(world, world.tasks.workload[task]!);
    },
    targetMoved(world, target) {
      if (isOurs(world, world.targets.task[target]!)) seatTarget(world, target);
    },
    answersMoved(world, task) {
      if (!isOurs(world, task)) return;
      reseat(world, task);
      if (world.tasks.state[task] === TaskState.RUNNING) expectReady(world, task);
    },
    trafficShifted(world, workload) {
      markDirty(world, workload);
      tellShare(world, workload);
    },
    // What has failed by then belongs to the deployment that ends, and to no later one.
    deploymentMoved(world, deployment) {
      const workload = world.deployments.workload[deployment]!;
      tellShare(world, workload);
      if (!world.muted && isReached(world, workload)) evaluate(world, workload);
    },
  },
  series: trafficSeries,
  reasons: trafficReasons,
  parameters: trafficParameters,
  mechanisms: trafficMechanisms,
};
