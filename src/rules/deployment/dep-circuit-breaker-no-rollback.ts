import { titleOf } from '#model/registry.ts';
import { setProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const stopping = (rollback: boolean) => ({
  deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback } },
});

export const depCircuitBreakerNoRollback = deploymentRule({
  id: 'dep-circuit-breaker-no-rollback',
  title: 'Circuit breaker without rollback',
  why: 'Without rollback a failed deployment just stops where it is: some tasks old, some missing, until someone deploys again.',
  *check({ controller }, view, q) {
    const breaker = view.props.deploymentConfiguration?.deploymentCircuitBreaker;
    if (controller !== 'ECS' || !breaker?.enable || breaker.rollback) return;
    const path = ['deploymentConfiguration', 'deploymentCircuitBreaker', 'rollback'];
    yield {
      field: path,
      message: `When a deployment of ${titleOf(q, view.id)} fails, it stays half done.`,
      fix: { label: 'Roll back a failed deployment', edits: [setProp(view.id, path, true)] },
    };
  },
  good: [() => fargateService(stopping(true))],
  bad: [() => fargateService(stopping(false))],
});
