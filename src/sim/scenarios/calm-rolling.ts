import { fargateService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const calmRolling = defineScenario({
  id: 'calm-rolling',
  topic: 'rolling',
  title: 'A calm rolling update: 4 tasks, 100/200',
  says: 'All new tasks start beside the old ones, and those stop when the new ones are healthy. Nobody notices.',
  design: () => fargateService({ desiredCount: 4, behind: 'application', requestsPerSecond: 40 }),
  service: 'api',
  interventions: deployNow(),
  seed: 1,
  untilMs: 3_600_000,
  expects: mustEnd({ outcome: 'completed', lowestHealthy: 4, highestTasks: 8 }),
});
