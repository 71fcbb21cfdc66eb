import type { TargetGroup } from '../../plan.ts';
import { timer, type System } from '../../system.ts';
import { derived } from '../../world/derived.ts';
import { none, TargetState, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { answering } from '../task-lifecycle/answering.ts';
import { clientsKeepAlive } from './connections.ts';
import { nextVerdict, type Checking } from './next-verdict.ts';
import { deregister, drainWaits, moveTarget, register, targetMoved } from './registration.ts';

const albPage =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html';
const attributesPage =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html';

/** Puts off the next change of a target's health to its time. To be called again when its task answers otherwise. */
export function watchTarget(world: World, target: number): void {
  const { targets } = world;
  const state = targets.state[target]!;
  if (state >= TargetState.draining) return;
  const verdict = nextVerdict(
    checkingOf(world, target),
    answering(world, targets.task[target]!),
    state,
    targets.since[target]!,
  );
  // The stamp voids what was expected before.
  const stamp = ++targets.stamp[target]!;
  if (!verdict) return;
  targets.nextState[target] = verdict.to;
  world.at(Math.max(verdict.atMs, world.nowMs), verdictDue, target, stamp);
}

const verdictDue = timer((world, target, stamp) => {
  const { targets } = world;
  if (targets.stamp[target] !== stamp) return;
  moveTarget(world, target, targets.nextState[target]!);
  watchTarget(world, target);
});

function checkingOf({ targets, plan }: World, target: number): Checking {
  const group = plan.targetGroups[targets.group[target]!]!;
  const { intervalMs, timeoutMs, healthyThreshold, unhealthyThreshold } = group.healthCheck;
  return {
    firstCheckAtMs: targets.firstCheckAt[target]!,
    intervalMs,
    timeoutMs,
    healthyThreshold,
    unhealthyThreshold,
    firstNeeds: firstNeeds(group),
  };
}

/** AWS documents one pass for an ALB; for an NLB it only says that the initial checks must pass. */
const firstNeeds = ({ balancerType, healthCheck }: TargetGroup): number =>
  balancerType === 'application' ? 1 : healthCheck.healthyThreshold;

const firstChecks = derived((world) => world.random.stream('target-health'));

function registerAll(world: World, task: number): void {
  const workload = world.tasks.workload[task]!;
  const groups = world.plan.targetGroups;
  for (let group = 0; group < groups.length; group++) {
    const { workload: served, healthCheck } = groups[group]!;
    if (served !== workload) continue;
    const target = register(world, task, group);
    world.targets.firstCheckAt[target] = world.nowMs + firstChecks(world).below(healthCheck.intervalMs);
    watchTarget(world, target);
  }
}

/** Takes all targets of a task out of their groups. */
function leaveGroups(world: World, task: number): void {
  const { nextOfTask } = world.targets;
  for (let target = world.tasks.firstTarget[task]!; target !== none; target = nextOfTask[target]!)
    moveTarget(world, target, TargetState.unused);
}

export const targetHealth: System = {
  id: 'target-health',
  tasksTo: [TaskState.RUNNING, TaskState.STOPPING, TaskState.STOPPED],
  on: {
    taskMoved(world, task, _from, to) {
      if (to === TaskState.RUNNING) registerAll(world, task);
      else if (to === TaskState.STOPPING) leaveGroups(world, task);
      else {
        deregister(world, task);
        leaveGroups(world, task);
      }
    },
  },
  reasons: [targetMoved],
  parameters: [drainWaits, clientsKeepAlive],
  mechanisms: [
    {
      says: 'A newly registered target behind an Application Load Balancer is healthy after one passing check; the healthy threshold counts only for a target that was unhealthy.',
      basis: 'documented',
      source: albPage,
    },
    {
      says: 'A newly registered target behind a Network Load Balancer needs as many passing checks as the healthy threshold.',
      basis: 'simplified',
      source:
        'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html',
    },
    {
      says: 'The first check comes at a seeded moment within one interval after registration, the others an interval apart.',
      basis: 'inferred',
      source: albPage,
    },
    {
      says: 'As many failures in a row as the unhealthy threshold make a target unhealthy; a check that nobody answers fails after its timeout.',
      basis: 'documented',
      source: albPage,
    },
    {
      says: 'A target that is deregistered gets no new requests; it is drained when its connections are closed, at the latest after the deregistration delay.',
      basis: 'documented',
      source: attributesPage,
    },
  ],
};
