import { fargateService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const badImageRollback = defineScenario({
  id: 'bad-image-rollback',
  topic: 'trouble',
  title: 'An image that does not exist, with circuit breaker and rollback',
  says: 'No task of the new revision comes to run. At the third failure the deployment fails and the service goes back.',
  design: () =>
    fargateService({
      desiredCount: 4,
      deployment: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    }),
  service: 'api',
  interventions: deployNow('unpullable'),
  seed: 1,
  untilMs: 3_600_000,
  expects: mustEnd({ outcome: 'rolledBack', lowestHealthy: 4 }),
});
