import { ec2Service } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { deployNow, mustEnd } from '../expect-summary.ts';

export const fixedHostPorts = defineScenario({
  id: 'fixed-host-ports',
  topic: 'trouble',
  title: 'Fixed host ports that block: 2 tasks on 2 instances',
  says: 'Each instance has its port 8080 taken, so no new task finds a place, and a floor of 100 % lets no old one go.',
  design: () => ec2Service({ desiredCount: 2, hostPort: 8080 }, { instances: 2, zones: ['a', 'b'] }),
  service: 'api',
  interventions: deployNow(),
  seed: 1,
  untilMs: 3_600_000,
  expects: mustEnd({ outcome: 'stuck', lowestHealthy: 2, highestTasks: 2 }),
});
