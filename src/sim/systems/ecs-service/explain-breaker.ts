import type { Alternative, Explanation } from '#model/explanation.ts';
import { Names } from '../../names.ts';
import type { World } from '../../world/world.ts';
import { breakerThreshold } from './circuit-breaker-count.ts';
import { serviceSpec } from './spec.ts';
import { schedulerState } from './state.ts';

// How far the deployment circuit breaker is, and what its threshold comes from.

/** Why a failure is counted, and at which count the deployment fails. */
export function breakerExplained(world: World, deployment: number): Explanation {
  const workload = world.deployments.workload[deployment]!;
  const { circuitBreaker } = serviceSpec(world, workload);
  const desired = world.workloads.desired[workload]!;
  const { type, value, rollback, resetOnHealthyTask } = circuitBreaker;
  const failures = schedulerState.of(world).rollouts.failures[deployment]!;
  const threshold = breakerThreshold(circuitBreaker, desired);
  const names = new Names(world);
  const then = rollback ? 'fails and is rolled back' : 'fails';
  const working =
    type === 'COUNT'
      ? 'as many as are set'
      : `${value} % of ${desired}, rounded up${type === 'BOUNDED_PERCENT' ? ', at least 3, at most 200' : ''}`;
  return {
    question:
      failures >= threshold
        ? `Why does ${names.deployment(deployment)} fail?`
        : 'How many failures are too many?',
    answer: `${failures} ${failures === 1 ? 'task has' : 'tasks have'} failed; at ${threshold} the deployment ${then}. ${resetOnHealthyTask ? 'A task that becomes healthy sets the count back to 0.' : 'A task that becomes healthy does not set the count back.'}`,
    sums: [
      { name: 'Threshold', working, value: String(threshold) },
      {
        name: 'Failed',
        working: 'tasks that did not start, or whose checks failed',
        value: String(failures),
      },
    ],
    knobs: [
      {
        name: 'deploymentCircuitBreaker',
        value: `${type} ${value}${rollback ? ', rollback' : ''}`,
        node: world.plan.workloads[workload]!.node,
      },
    ],
    hasAlternatives: true,
  };
}

/** What other settings of the breaker would make of the same count. */
export function breakerAlternatives(world: World, deployment: number): Alternative[] {
  const workload = world.deployments.workload[deployment]!;
  const { circuitBreaker } = serviceSpec(world, workload);
  const desired = world.workloads.desired[workload]!;
  const failures = schedulerState.of(world).rollouts.failures[deployment]!;
  const isOver = failures >= breakerThreshold(circuitBreaker, desired);
  const others = [
    { type: 'COUNT', value: 1 },
    { type: 'BOUNDED_PERCENT', value: 25 },
    { type: 'BOUNDED_PERCENT', value: 100 },
    { type: 'UNBOUNDED_PERCENT', value: 50 },
  ] as const;
  return others
    .filter(({ type, value }) => type !== circuitBreaker.type || value !== circuitBreaker.value)
    .map((other) => {
      const threshold = breakerThreshold(other, desired);
      const fails = failures >= threshold;
      return {
        change: `With ${other.type} ${other.value}`,
        outcome: `it ${fails ? 'would fail here' : 'would go on'}: the threshold is ${threshold}.`,
        differs: fails !== isOver,
      };
    });
}
