import type { Explanation } from '#model/explanation.ts';
import { timer, type System } from '../system.ts';
import { fill, membersOf } from '../systems/capacity-provider/auto-scaling-group.ts';
import { setDesired } from '../systems/capacity-provider/managed-scaling.ts';
import { terminate } from '../systems/capacity-provider/termination.ts';
import { allTargetsHealthy } from '../systems/target-health/registration.ts';
import { answersNow } from '../systems/task-lifecycle/answering.ts';
import { begin as beginTask, stopTask } from '../systems/task-lifecycle/lifecycle.ts';
import { warmTask } from '../systems/task-lifecycle/warm.ts';
import { HostState, none, Rollout, StopCode, TaskState } from '../world/tables.ts';
import { addTask, isAlive, putOnHost, setHealthy, tasksOn } from '../world/tasks.ts';
import type { World } from '../world/world.ts';
import * as reasons from './reasons.test-support.ts';
import { controllerOf } from './controller.test-support.ts';
import { batchSizeOf, environmentOf, systemId } from './environment.test-support.ts';
import { beanstalk, checksInARow, environmentIn, isForbidden, rowsOf } from './state.test-support.ts';

// Elastic Beanstalk as another controller on the clock of ECS: it deploys in place, batch after batch. Facts,
// elastic-beanstalk.md §2.2 and §3.1.

const checkMs = 10_000;
/** Timeout, and what Elastic Beanstalk adds to it. */
const deadlineMs = 600_000 + 240_000;

function addDeployment(world: World, workload: number, revision: number): number {
  const { deployments, workloads } = world;
  const deployment = deployments.add();
  deployments.workload[deployment] = workload;
  deployments.revision[deployment] = revision;
  deployments.startedAt[deployment] = world.nowMs;
  workloads.primary[workload] = deployment;
  return deployment;
}

/** Puts the version that an instance is to have on it. */
function startOn(world: World, workload: number, host: number): number {
  const deployment = rowsOf(world).hosts.deployment[host]!;
  const revision = world.deployments.revision[deployment]!;
  const task = addTask(world, { workload, revision, deployment, lane: 0 });
  putOnHost(world, task, host);
  return task;
}

function deploy(world: World, workload: number, revision: number): void {
  const { environments } = rowsOf(world);
  if (environments.current[workload] !== none) return world.say(reasons.notReady, workload);
  const environment = environmentIn(world, workload)!;
  const { group, deploymentPolicy } = environment;
  const deployment = addDeployment(world, workload, revision);
  environments.current[workload] = deployment;
  world.say(reasons.began, workload, deployment, revision);
  observe(world, workload);
  world.signal.deploymentMoved(world, deployment);
  if (isForbidden(world, workload))
    return fail(world, workload, 'A single-instance environment has no rolling deployments.');
  const members = membersOf(world, group);
  const size = deploymentPolicy === 'AllAtOnce' ? members.length : batchSizeOf(environment, members.length);
  const { hosts } = rowsOf(world);
  members.forEach((host, i) => (hosts.batch[host] = 1 + Math.floor(i / size)));
  environments.batches[workload] = Math.ceil(members.length / size);
  if (deploymentPolicy !== 'RollingWithAdditionalBatch') return startBatch(world, workload, 1);
  setDesired(world, group, members.length + size);
  world.say(reasons.batchLaunched, workload, deployment, size);
  fill(world, group);
  for (const host of membersOf(world, group)) {
    if (members.includes(host)) continue;
    rowsOf(world).hosts.batch[host] = 0;
    rowsOf(world).hosts.deployment[host] = deployment;
  }
  watch(world, workload, 0);
}

function batchOf(world: World, workload: number): number[] {
  const { environments, hosts } = rowsOf(world);
  const members = membersOf(world, environmentIn(world, workload)!.group);
  return members.filter((host) => hosts.batch[host] === environments.batch[workload]);
}

function watch(world: World, workload: number, batch: number): void {
  const { environments } = rowsOf(world);
  environments.batch[workload] = batch;
  environments.passes[workload] = 0;
  const step = ++environments.step[workload]!;
  world.after(checkMs, checkDue, workload, step);
  world.after(deadlineMs, deadlineDue, workload, step);
}

function startBatch(world: World, workload: number, batch: number): void {
  const { environments, hosts } = rowsOf(world);
  watch(world, workload, batch);
  const deployment = environments.current[workload]!;
  const chosen = batchOf(world, workload);
  for (const host of chosen) hosts.deployment[host] = deployment;
  world.explain(() => whyThese(world, workload, chosen.length));
  world.say(reasons.batchBegan, workload, deployment, batch, chosen.length);
  for (const host of chosen)
    for (const task of tasksOn(world, host))
      stopTask(world, task, StopCode.ServiceSchedulerInitiated, 'Another version is deployed.');
}

function whyThese(world: World, workload: number, count: number): Explanation {
  const environment = environmentIn(world, workload)!;
  const of = world.workloads.desired[workload]!;
  return {
    question: `Why ${count} of ${of} instances?`,
    answer: `The policy ${environment.deploymentPolicy} deploys to ${count} at a time.`,
  };
}

const appOn = (world: World, host: number): number | undefined =>
  [...tasksOn(world, host)].find((task) => world.tasks.desired[task] === 1);

const passes = (world: World, host: number): boolean => {
  const app = appOn(world, host);
  const { deployment } = rowsOf(world).hosts;
  const isNew = app !== undefined && world.tasks.deployment[app] === deployment[host];
  return isNew && world.tasks.healthy[app] === 1 && answersNow(world, app);
};

const checkDue = timer((world, workload, step) => {
  const { environments } = rowsOf(world);
  if (environments.step[workload] !== step) return;
  const isOk = batchOf(world, workload).every((host) => passes(world, host));
  environments.passes[workload] = isOk ? environments.passes[workload]! + 1 : 0;
  if (environments.passes[workload]! < checksInARow) world.after(checkMs, checkDue, workload, step);
  else batchDone(world, workload);
});

function batchDone(world: World, workload: number): void {
  const { environments } = rowsOf(world);
  const batch = environments.batch[workload]!;
  const deployment = environments.current[workload]!;
  world.say(reasons.batchPassed, workload, deployment, batch);
  environments.step[workload]!++;
  if (batch < environments.batches[workload]!) return startBatch(world, workload, batch + 1);
  environments.batch[workload] = 0;
  const additional = batchOf(world, workload);
  if (additional.length === 0) return succeed(world, workload);
  world.say(reasons.batchTerminated, workload, deployment);
  setDesired(world, environmentIn(world, workload)!.group, environmentIn(world, workload)!.instances);
  for (const host of additional)
    for (const task of tasksOn(world, host))
      stopTask(world, task, StopCode.ServiceSchedulerInitiated, 'The additional batch is terminated.');
}

const deadlineDue = timer((world, workload, step) => {
  const { environments } = rowsOf(world);
  if (environments.step[workload] !== step) return;
  fail(world, workload, `Batch ${environments.batch[workload]} was not healthy in time.`);
});

function fail(world: World, workload: number, why: string): void {
  const { environments, deployments } = rowsOf(world);
  const deployment = environments.current[workload]!;
  deployments.why[deployment] = world.text(why);
  world.say(reasons.failed, workload, deployment, deployments.why[deployment]);
  end(world, workload, Rollout.FAILED);
}

function succeed(world: World, workload: number): void {
  const { environments } = rowsOf(world);
  environments.succeeded[workload] = environments.current[workload]!;
  world.say(reasons.succeeded, workload, environments.current[workload]);
  end(world, workload, Rollout.COMPLETED);
}

function end(world: World, workload: number, rollout: number): void {
  const { environments } = rowsOf(world);
  const deployment = environments.current[workload]!;
  environments.current[workload] = none;
  environments.step[workload]!++;
  world.deployments.rollout[deployment] = rollout;
  world.deployments.endedAt[deployment] = world.nowMs;
  world.signal.deploymentMoved(world, deployment);
}

function observe(world: World, workload: number): void {
  const { environments, deployments } = rowsOf(world);
  const current = environments.current[workload]!;
  if (current === none) return;
  const healthy = world.workloads.healthy[workload]!;
  const { lowest, highest } = deployments;
  lowest[current] = lowest[current] === -1 ? healthy : Math.min(lowest[current]!, healthy);
  highest[current] = Math.max(highest[current]!, world.workloads.alive[workload]!);
}

function begin(world: World): void {
  for (const workload of world.plan.workloads) {
    const environment = environmentOf(workload);
    if (!environment) continue;
    const { index } = workload;
    const revision = world.plan.revisions.find((each) => each.workload === index)!.index;
    const deployment = addDeployment(world, index, revision);
    const { environments, hosts, deployments } = rowsOf(world);
    deployments.fromBefore[deployment] = 1;
    environments.succeeded[index] = deployment;
    world.deployments.rollout[deployment] = Rollout.COMPLETED;
    world.deployments.endedAt[deployment] = world.nowMs;
    for (const host of membersOf(world, environment.group)) {
      hosts.deployment[host] = deployment;
      const task = addTask(world, { workload: index, revision, deployment, lane: 0 });
      warmTask(world, task, host, world.hosts.zone[host]!);
    }
  }
}

/** The old version has left an instance: the new one comes, or the instance goes. */
function stopped(world: World, task: number): void {
  const workload = world.tasks.workload[task]!;
  const host = world.tasks.host[task]!;
  const { environments, hosts } = rowsOf(world);
  if (world.hosts.state[host] !== HostState.ACTIVE || world.tasks.desired[task] === 1) return;
  const goes = hosts.batch[host] === 0 && environments.batch[workload] === 0;
  if (!goes && world.tasks.stopCode[task] === StopCode.ServiceSchedulerInitiated)
    beginTask(world, startOn(world, workload, host));
  if (!goes) return;
  hosts.batch[host] = none;
  terminate(world, host);
  if (batchOf(world, workload).length === 0) succeed(world, workload);
}

const judge = (world: World, task: number): void => {
  const runs = world.tasks.state[task] === TaskState.RUNNING;
  setHealthy(world, task, runs && allTargetsHealthy(world, task));
  observe(world, world.tasks.workload[task]!);
};

const isOurs = (world: World, task: number): boolean =>
  environmentIn(world, world.tasks.workload[task]!) !== undefined;

/** The system that joins: all that the rest of the engine is told of Elastic Beanstalk. */
export const elasticBeanstalk: System = {
  id: systemId,
  states: [beanstalk],
  controls: controllerOf(deploy),
  begin(world) {
    world.muted = true;
    begin(world);
    world.muted = false;
  },
  tasksTo: [TaskState.RUNNING, TaskState.DEACTIVATING, TaskState.STOPPED],
  on: {
    taskMoved(world, task, _from, to) {
      if (world.muted || !isOurs(world, task)) return;
      judge(world, task);
      if (to === TaskState.STOPPED) stopped(world, task);
    },
    targetMoved(world, target) {
      const task = world.targets.task[target]!;
      if (!world.muted && isOurs(world, task) && isAlive(world, task)) judge(world, task);
    },
    hostMoved(world, host, from, to) {
      const workload = world.plan.workloads.find(
        (each) => environmentOf(each)?.group === world.hosts.group[host],
      );
      if (!workload || from !== HostState.LAUNCHING || to !== HostState.ACTIVE) return;
      const { environments, hosts } = rowsOf(world);
      if (hosts.deployment[host] === none) hosts.deployment[host] = environments.succeeded[workload.index]!;
      beginTask(world, startOn(world, workload.index, host));
    },
  },
  reasons: reasons.beanstalkReasons,
  mechanisms: [],
};
