import { ec2Service } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { mustNotDeploy } from '../expect-summary.ts';

export const drainWithKeepAlive = defineScenario({
  id: 'drain-with-keep-alive',
  topic: 'capacity',
  title: 'Draining an instance while clients keep connections',
  says: 'Replacements are up within a minute; the old tasks stay for the whole deregistration delay, because clients hold on to them.',
  design: () =>
    ec2Service(
      {
        desiredCount: 4,
        behind: 'application',
        requestsPerSecond: 40,
        targetGroup: { deregistrationDelaySeconds: 300 },
      },
      { instances: 2, zones: ['a', 'b'] },
    ),
  service: 'api',
  interventions: () => [{ atMs: 10_000, do: 'drain-host', host: 1 }],
  seed: 1,
  untilMs: 3_600_000,
  expects: mustNotDeploy,
});
