import { ec2Service } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { loseZoneAt, mustNotDeploy } from '../expect-summary.ts';

export const zoneLostBinpack = defineScenario({
  id: 'zone-lost-binpack',
  topic: 'capacity',
  title: 'A zone is lost, all tasks packed on one instance',
  says: 'binpack put every task on the same instance: with its zone the whole service is gone until replacements run.',
  design: () =>
    ec2Service(
      {
        desiredCount: 6,
        behind: 'application',
        requestsPerSecond: 60,
        props: { placementStrategy: [{ type: 'binpack', field: 'memory' }] },
      },
      { instances: 6 },
    ),
  service: 'api',
  interventions: loseZoneAt('b'),
  seed: 1,
  untilMs: 3_600_000,
  expects: mustNotDeploy,
});
