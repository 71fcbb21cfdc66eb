import { fargateService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const blueGreen = defineScenario({
  id: 'blue-green',
  topic: 'traffic',
  title: 'The same change by blue/green: 4 tasks',
  says: 'Four green tasks start beside four blue ones, all traffic moves at once, and blue stays for the bake time.',
  design: () =>
    fargateService({
      desiredCount: 4,
      behind: 'application',
      requestsPerSecond: 40,
      deployment: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 },
    }),
  service: 'api',
  interventions: deployNow(),
  seed: 1,
  untilMs: 86_400_000,
  expects: mustEnd({ outcome: 'completed', lowestHealthy: 4, highestTasks: 8 }),
});
