import type { Alternative, Explanation, Knob, Sum } from '#model/explanation.ts';
import { countOf, duration, Names } from '../../names.ts';
import { Health, TargetState, TaskFlag } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { targetsOf } from '../target-health/registration.ts';
import { serviceSpec } from './spec.ts';

// Why a service takes a task for broken: which checks failed, and whether its grace period was over.

/** Why a task is replaced, and what comes next. */
export function unhealthyExplained(world: World, task: number): Explanation {
  const workload = world.tasks.workload[task]!;
  const { healthCheckGracePeriodMs: graceMs } = serviceSpec(world, workload);
  const { node, name } = world.plan.workloads[workload]!;
  const ranMs = ranFor(world, task);
  const ran =
    ranMs === Infinity
      ? { working: 'it ran long before the clock began', value: 'long' }
      : { working: 'since its containers had started', value: duration(ranMs) };
  const grace =
    graceMs === 0
      ? 'No grace period is set, so that checks count from the first one on.'
      : `Its grace period of ${duration(graceMs)} is over.`;
  const { says, sums, knobs } = failedChecks(world, task);
  return {
    question: `Why is ${new Names(world).task(task)} taken for broken?`,
    answer: `${says} ${grace} ${name} starts another one in its place, and stops it when that is up, or at once where the ceiling leaves no room.`,
    sums: [
      ...sums,
      { name: 'RUNNING for', ...ran },
      { name: 'Grace period', working: 'failed checks do not count within it', value: duration(graceMs) },
    ],
    knobs: [...knobs, { name: 'healthCheckGracePeriodSeconds', value: String(graceMs / 1000), node }],
    hasAlternatives: true,
  };
}

// What ran before the clock began did so for longer than any grace period.
const ranFor = ({ tasks, nowMs }: World, task: number): number =>
  (tasks.flags[task]! & TaskFlag.WARM) !== 0 ? Infinity : nowMs - tasks.runningAt[task]!;

interface Failed {
  readonly says: string;
  readonly sums: readonly Sum[];
  readonly knobs: readonly Knob[];
}

function failedChecks(world: World, task: number): Failed {
  const { tasks, targets, plan } = world;
  if (tasks.health[task] === Health.UNHEALTHY)
    return { says: 'Its container health checks failed as often in a row as they may.', sums: [], knobs: [] };
  const target = [...targetsOf(world, task)].find((each) => targets.state[each] === TargetState.unhealthy);
  if (target === undefined) return { says: 'Its health checks fail.', sums: [], knobs: [] };
  const { healthCheck, link } = plan.targetGroups[targets.group[target]!]!;
  const { unhealthyThreshold, intervalMs } = healthCheck;
  return {
    says: `Its load balancer has seen ${countOf(unhealthyThreshold, 'check')} fail in a row.`,
    sums: [
      {
        name: 'Failed checks',
        working: `UnhealthyThresholdCount ${unhealthyThreshold}, one each ${duration(intervalMs)}`,
        value: String(unhealthyThreshold),
      },
    ],
    knobs: [
      { name: 'UnhealthyThresholdCount', value: String(unhealthyThreshold), node: link },
      { name: 'HealthCheckIntervalSeconds', value: String(intervalMs / 1000), node: link },
    ],
  };
}

const gracesMs = [0, 30_000, 60_000, 120_000, 300_000];

/** Whether a task would be taken for broken at this moment under other grace periods. */
export function unhealthyAlternatives(world: World, task: number): Alternative[] {
  const { healthCheckGracePeriodMs: setMs } = serviceSpec(world, world.tasks.workload[task]!);
  const ranMs = ranFor(world, task);
  return gracesMs
    .filter((graceMs) => graceMs !== setMs)
    .map((graceMs) => ({
      change: `With a grace period of ${duration(graceMs)}`,
      outcome:
        graceMs > ranMs
          ? `it would be left alone for another ${duration(graceMs - ranMs)}.`
          : 'it would be replaced all the same.',
      differs: graceMs > ranMs,
    }));
}
