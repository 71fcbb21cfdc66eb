import { fargateService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const oneTaskDeadlock = defineScenario({
  id: 'one-task-deadlock',
  topic: 'trouble',
  title: 'The deadlock of one task: 1 task, 100/150',
  says: 'A floor of 1 allows no stop, and 150 % of 1 rounded down allows no start: the deployment never moves.',
  design: () => fargateService({ desiredCount: 1, minimumHealthyPercent: 100, maximumPercent: 150 }),
  service: 'api',
  interventions: deployNow(),
  seed: 1,
  untilMs: 3_600_000,
  expects: mustEnd({ outcome: 'stuck', lowestHealthy: 1, highestTasks: 1 }),
});
