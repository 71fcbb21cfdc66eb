import { fargateService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const slowStartWithGrace = defineScenario({
  id: 'slow-start-with-grace',
  topic: 'rolling',
  title: 'The same slow starter with a grace period of 300 s',
  says: 'Failed checks are ignored until the application answers; five passing checks later the task is healthy.',
  design: () =>
    fargateService({
      desiredCount: 2,
      behind: 'application',
      props: { healthCheckGracePeriodSeconds: 300 },
    }),
  service: 'api',
  interventions: deployNow('slow'),
  seed: 1,
  untilMs: 3_600_000,
  expects: mustEnd({ outcome: 'completed', lowestHealthy: 2, highestTasks: 4 }),
});
