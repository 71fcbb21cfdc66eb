import { fargateService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const canary = defineScenario({
  id: 'canary',
  topic: 'traffic',
  title: 'The same change with a canary: 4 tasks',
  says: 'Five percent of the traffic goes to the new revision for ten minutes, then all of it.',
  design: () =>
    fargateService({
      desiredCount: 4,
      behind: 'application',
      requestsPerSecond: 40,
      deployment: {
        strategy: 'CANARY',
        bakeTimeInMinutes: 5,
        canaryConfiguration: { canaryPercent: 5, canaryBakeTimeInMinutes: 10 },
      },
    }),
  service: 'api',
  interventions: deployNow(),
  seed: 1,
  untilMs: 86_400_000,
  expects: mustEnd({ outcome: 'completed', lowestHealthy: 4, highestTasks: 8 }),
});
