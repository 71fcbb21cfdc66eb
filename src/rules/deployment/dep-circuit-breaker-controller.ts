import { serviceName } from '../service-rules.ts';
import { dropProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const breaker = { deploymentCircuitBreaker: { enable: true, rollback: true } };

export const depCircuitBreakerController = deploymentRule({
  id: 'dep-circuit-breaker-controller',
  title: 'Circuit breaker without the ECS controller',
  why: 'The circuit breaker counts the failures of deployments that ECS runs. CodeDeploy and external controllers decide for themselves, and AWS refuses it there.',
  *check({ controller }, view, q) {
    if (controller === 'ECS' || !view.props.deploymentConfiguration?.deploymentCircuitBreaker?.enable) return;
    yield {
      field: ['deploymentConfiguration', 'deploymentCircuitBreaker'],
      message: `${serviceName(view, q)} turns the circuit breaker on, but ${controller} runs its deployments.`,
      fix: {
        label: 'Remove the circuit breaker',
        edits: [dropProp(view.id, ['deploymentConfiguration', 'deploymentCircuitBreaker'])],
      },
    };
  },
  good: [
    () => fargateService({ deploymentController: { type: 'ECS' }, deploymentConfiguration: breaker }),
    () =>
      fargateService(
        { deploymentController: { type: 'CODE_DEPLOY' }, deploymentConfiguration: undefined },
        { behind: {} },
      ),
  ],
  bad: [
    () =>
      fargateService(
        { deploymentController: { type: 'CODE_DEPLOY' }, deploymentConfiguration: breaker },
        { behind: {} },
      ),
  ],
});
