import { controllerOf } from '../controller.ts';
import type { SeriesKey, System } from '../system.ts';
import { derived } from '../world/derived.ts';
import { HostState, none, TargetState, TaskState } from '../world/tables.ts';
import type { World } from '../world/world.ts';

// How many there are of what, over time. Nothing depends on it.

const perWorkload = (id: string, says: string): SeriesKey => ({ id, per: 'workload', says });

const runningTasks = perWorkload('runningTasks', 'Tasks that are RUNNING');
const pendingTasks = perWorkload('pendingTasks', 'Tasks on their way to RUNNING');
const stoppingTasks = perWorkload('stoppingTasks', 'Tasks on their way from RUNNING to STOPPED');
const newTasks = perWorkload('newTasks', 'Tasks of the newest deployment that are not STOPPED');
const inService = perWorkload('inService', 'Targets that get traffic');
const floor = perWorkload('floor', 'Tasks that must stay healthy');
const ceiling = perWorkload('ceiling', 'Tasks there may be');
const desiredTasks = perWorkload('desiredTasks', 'desiredCount');
const activeHosts: SeriesKey = { id: 'activeHosts', per: 'group', says: 'Instances that are ACTIVE' };

function showLimits(world: World, workload: number): void {
  const desired = world.workloads.desired[workload]!;
  world.series.set(world.seriesOf(desiredTasks, workload), desired);
  const limits = controllerOf(world, workload)?.deployments?.limits(world, workload);
  if (!limits) return;
  world.series.set(world.seriesOf(floor, workload), limits.lower);
  world.series.set(world.seriesOf(ceiling, workload), limits.upper);
}

/** The first series of those that are counted in often. By state those in which tasks are counted; -1 for STOPPED. */
const basesOf = derived((world) => ({
  byState: Object.values(TaskState).map((state) => {
    if (state === TaskState.STOPPED) return none;
    if (state === TaskState.RUNNING) return world.seriesOf(runningTasks);
    return world.seriesOf(state < TaskState.RUNNING ? pendingTasks : stoppingTasks);
  }),
  newTasks: world.seriesOf(newTasks),
  inService: world.seriesOf(inService),
}));

export const counts: System = {
  id: 'counts',
  series: [
    runningTasks,
    pendingTasks,
    stoppingTasks,
    newTasks,
    inService,
    floor,
    ceiling,
    desiredTasks,
    activeHosts,
  ],
  begin(world) {
    for (const { index } of world.plan.workloads) showLimits(world, index);
  },
  on: {
    taskMoved(world, task, from, to) {
      const workload = world.tasks.workload[task]!;
      const bases = basesOf(world);
      const left = from === none ? none : bases.byState[from]!;
      const come = bases.byState[to]!;
      if (left !== come) {
        if (left !== none) world.series.add(left + workload, -1);
        if (come !== none) world.series.add(come + workload, 1);
      }
      if (from !== none && to !== TaskState.STOPPED) return;
      const isNew = world.tasks.deployment[task] === world.workloads.primary[workload];
      if (isNew) world.series.add(bases.newTasks + workload, from === none ? 1 : -1);
    },
    deploymentMoved(world, deployment) {
      const workload = world.deployments.workload[deployment]!;
      const primary = world.workloads.primary[workload]!;
      let alive = 0;
      for (let state = 0; state < TaskState.STOPPED; state++)
        alive += world.deployments.byState[primary * 8 + state]!;
      world.series.set(world.seriesOf(newTasks, workload), alive);
    },
    targetMoved(world, target, from, to) {
      const change = Number(to === TargetState.healthy) - Number(from === TargetState.healthy);
      if (change === 0) return;
      const { workload } = world.plan.targetGroups[world.targets.group[target]!]!;
      world.series.add(basesOf(world).inService + workload, change);
    },
    hostMoved(world, host, from, to) {
      const change = Number(to === HostState.ACTIVE) - Number(from === HostState.ACTIVE);
      if (change !== 0) world.series.add(world.seriesOf(activeHosts, world.hosts.group[host]!), change);
    },
    desiredChanged: showLimits,
    settingsChanged: showLimits,
  },
  mechanisms: [],
};
