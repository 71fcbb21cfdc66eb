import { fargateService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const linear = defineScenario({
  id: 'linear',
  topic: 'traffic',
  title: 'The same change step by step: 4 tasks',
  says: 'Traffic moves in steps of 25 %, six minutes apart; both revisions run in full all the while.',
  design: () =>
    fargateService({
      desiredCount: 4,
      behind: 'application',
      requestsPerSecond: 40,
      deployment: {
        strategy: 'LINEAR',
        bakeTimeInMinutes: 5,
        linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 6 },
      },
    }),
  service: 'api',
  interventions: deployNow(),
  seed: 1,
  untilMs: 86_400_000,
  expects: mustEnd({ outcome: 'completed', lowestHealthy: 4, highestTasks: 8 }),
});
