import { ec2Service } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { loseZoneAt, mustNotDeploy } from '../expect-summary.ts';

export const zoneLostSpread = defineScenario({
  id: 'zone-lost-spread',
  topic: 'capacity',
  title: 'A zone is lost, tasks spread over three',
  says: 'Two of six tasks go down with the zone; the others serve while replacements start in the zones that are left.',
  design: () =>
    ec2Service(
      {
        desiredCount: 6,
        behind: 'application',
        requestsPerSecond: 60,
        props: { placementStrategy: [{ type: 'spread', field: 'attribute:ecs.availability-zone' }] },
      },
      { instances: 6 },
    ),
  service: 'api',
  interventions: loseZoneAt('a'),
  seed: 1,
  untilMs: 3_600_000,
  expects: mustNotDeploy,
});
