import { fargateService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const fastAndRisky = defineScenario({
  id: 'fast-and-risky',
  topic: 'rolling',
  title: 'Fast and risky: 4 tasks, 0/100',
  says: 'Every old task may stop before a new one runs: nothing serves until the new ones are healthy.',
  design: () =>
    fargateService({
      desiredCount: 4,
      minimumHealthyPercent: 0,
      maximumPercent: 100,
      behind: 'application',
      requestsPerSecond: 40,
    }),
  service: 'api',
  interventions: deployNow(),
  seed: 1,
  untilMs: 3_600_000,
  expects: mustEnd({ outcome: 'completed', lowestHealthy: 0, highestTasks: 4 }),
});
