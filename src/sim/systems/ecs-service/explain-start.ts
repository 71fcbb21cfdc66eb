import type { Explanation } from '#model/explanation.ts';
import { countOf, Names } from '../../names.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { limitKnobs, limitSums, standingOf } from './explain-limits.ts';
import { serviceSpec } from './spec.ts';

/** How a deployment that begins will go, by the arithmetic of its limits. */
export function beginningExplained(world: World, deployment: number, old: number): Explanation {
  const workload = world.deployments.workload[deployment]!;
  const revision = new Names(world).revision(world.deployments.revision[deployment]!);
  const { strategy, circuitBreaker } = serviceSpec(world, workload);
  const breaker = circuitBreaker.enable
    ? ` A circuit breaker ends it when too many of its tasks fail${circuitBreaker.rollback ? ', and goes back to what ran before' : ''}.`
    : ' No circuit breaker is on: with tasks that never become healthy it would try for ever.';
  const isRolling = strategy.type === 'ROLLING' || old === none;
  return {
    question: `How will ${revision} come in?`,
    answer: `${isRolling ? rollingCourse(world, workload) : shiftedCourse(strategy.type)}${breaker}`,
    sums: isRolling ? limitSums(world, workload) : [],
    knobs: [
      {
        name: 'deploymentConfiguration.strategy',
        value: strategy.type,
        node: world.plan.workloads[workload]!.node,
      },
      ...limitKnobs(world, workload),
    ],
  };
}

function rollingCourse(world: World, workload: number): string {
  const { desired, lower, upper } = standingOf(world, workload);
  const beside = Math.max(0, upper - desired);
  const spare = Math.max(0, desired - lower);
  if (desired === 0) return 'The service wants no task, so that there is nothing to replace.';
  if (beside === 0 && spare === 0)
    return `It cannot: no old task may stop (floor ${lower} of ${desired}) and no new one may start beside them (ceiling ${upper}).`;
  if (beside === 0)
    return `Room comes first: ${countOf(Math.min(spare, desired), 'old task')} may stop at once (floor ${lower} of ${desired}), and as many new ones start in their place.`;
  const first = Math.min(beside, desired);
  const all =
    first === desired
      ? `All ${countOf(desired, 'new task')} may start`
      : `${countOf(first, 'new task')} may start`;
  const stops =
    spare === 0
      ? 'old ones stop only as new ones become healthy'
      : `${countOf(spare, 'old one')} may stop at once, the others as new ones become healthy`;
  return `${all} beside the old ones (ceiling ${upper}); ${stops} (floor ${lower}).`;
}

const shiftedCourse = (type: string): string =>
  `All new tasks start beside the old ones, which makes twice as many for a while; traffic is shifted (${type}) when they are healthy, and the old ones stop after the bake time.`;
