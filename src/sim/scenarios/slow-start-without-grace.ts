import { fargateService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const slowStartWithoutGrace = defineScenario({
  id: 'slow-start-without-grace',
  topic: 'trouble',
  title: 'A slow starter without a grace period',
  says: 'The application needs two minutes; the load balancer gives up on it before, and each task is replaced until the circuit breaker ends it.',
  design: () =>
    fargateService({
      desiredCount: 2,
      behind: 'application',
      deployment: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    }),
  service: 'api',
  interventions: deployNow('slow'),
  seed: 1,
  untilMs: 3_600_000,
  expects: mustEnd({ outcome: 'rolledBack', lowestHealthy: 2 }),
});
