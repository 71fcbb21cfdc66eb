import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const breaker = { enable: true, rollback: true };
const alarms = { enable: true, rollback: true, alarmNames: ['errors'] };

export const depCircuitBreakerOff = deploymentRule({
  id: 'dep-circuit-breaker-off',
  title: 'Nothing stops a broken deployment',
  why: 'Without a circuit breaker or alarms ECS starts the tasks of a broken revision again and again, for hours. With one it gives up and goes back to the last revision that worked.',
  *check({ controller, strategy }, view, q) {
    const { deploymentCircuitBreaker, alarms: watched } = view.props.deploymentConfiguration ?? {};
    if (controller !== 'ECS' || strategy !== 'ROLLING' || deploymentCircuitBreaker?.enable || watched?.enable)
      return;
    yield {
      field: ['deploymentConfiguration', 'deploymentCircuitBreaker'],
      message: `${serviceName(view, q)} has neither a circuit breaker nor alarms, so a revision that fails to start is retried forever.`,
      fix: {
        label: 'Turn the circuit breaker on, with rollback',
        edits: [setProp(view.id, ['deploymentConfiguration', 'deploymentCircuitBreaker'], breaker)],
      },
    };
  },
  good: [
    () => fargateService({ deploymentConfiguration: { deploymentCircuitBreaker: breaker } }),
    () => fargateService({ deploymentConfiguration: { alarms } }),
  ],
  bad: [
    () => fargateService({ deploymentConfiguration: {} }),
    () =>
      fargateService({
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: false, rollback: false } },
      }),
  ],
});
