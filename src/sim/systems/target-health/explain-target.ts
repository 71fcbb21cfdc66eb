import type { Explanation, Sum } from '#model/explanation.ts';
import { countOf, duration, Names } from '../../names.ts';
import { TargetState, targetStates } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';

/** Why a target has come to its state: which checks, how many of them, and how far apart. */
export function targetExplained(world: World, target: number, from: number): Explanation {
  const { targets, tasks, plan } = world;
  const to = targets.state[target]!;
  const task = targets.task[target]!;
  const group = plan.targetGroups[targets.group[target]!]!;
  const { intervalMs, timeoutMs, healthyThreshold, unhealthyThreshold } = group.healthCheck;
  const node = group.link;
  const names = new Names(world);
  const sinceMs = world.nowMs - tasks.runningAt[task]!;
  const sums: Sum[] = [
    { name: 'Checks', working: 'one in each interval', value: duration(intervalMs) },
    { name: 'Timeout', working: 'a check that nobody answers has failed after', value: duration(timeoutMs) },
  ];
  return {
    question: `Why is the target of ${names.task(task)} ${targetStates[to] ?? '?'}?`,
    answer: answerOf(world, target, from, to),
    sums:
      to === TargetState.draining || to === TargetState.unused
        ? []
        : [
            ...sums,
            {
              name: 'RUNNING for',
              working: 'when this was found out',
              value: duration(Math.max(0, sinceMs)),
            },
          ],
    knobs:
      to === TargetState.draining || to === TargetState.unused
        ? [
            {
              name: 'deregistration_delay.timeout_seconds',
              value: String(group.deregistrationDelayMs / 1000),
              node,
            },
          ]
        : [
            { name: 'HealthCheckIntervalSeconds', value: String(intervalMs / 1000), node },
            { name: 'HealthyThresholdCount', value: String(healthyThreshold), node },
            { name: 'UnhealthyThresholdCount', value: String(unhealthyThreshold), node },
          ],
  };
}

function answerOf({ targets, plan }: World, target: number, from: number, to: number): string {
  const group = plan.targetGroups[targets.group[target]!]!;
  const { healthyThreshold, unhealthyThreshold, intervalMs } = group.healthCheck;
  const apart = `, ${duration(intervalMs)} apart`;
  switch (to) {
    case TargetState.healthy:
      if (from === TargetState.initial && group.balancerType === 'application')
        return 'It is new, and for a new target behind an Application Load Balancer one passing check is enough: the healthy threshold counts only for one that was unhealthy.';
      return `${countOf(healthyThreshold, 'check')} in a row passed${apart}: as many as the healthy threshold asks for.`;
    case TargetState.unhealthy:
      return `${countOf(unhealthyThreshold, 'check')} in a row failed${apart}: as many as the unhealthy threshold allows. It gets no new requests.`;
    case TargetState.draining:
      return `Its task is to stop. New requests go elsewhere; those that are under way may end, for ${duration(group.deregistrationDelayMs)} at most.`;
    case TargetState.initial:
      return 'Its task has come to RUNNING and was registered. Until its first check passes it gets no requests.';
    default:
      return 'It is out of its target group: its connections are closed, or the deregistration delay is over.';
  }
}
