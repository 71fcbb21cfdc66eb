import { ec2Services } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { mustEnd } from '../expect-summary.ts';

export const twoServicesOneCluster = defineScenario({
  id: 'two-services-one-cluster',
  topic: 'rolling',
  title: 'Two services compete for one cluster',
  says: 'There is room for the new tasks of one service only: the second deployment waits until the first has given its old tasks back.',
  design: () =>
    ec2Services(
      [
        { name: 'api', desiredCount: 4, cpu: 512, memory: 2048 },
        { name: 'worker', desiredCount: 4, cpu: 512, memory: 2048 },
      ],
      { instances: 4, zones: ['a', 'b'] },
    ),
  service: 'api',
  interventions: (service) => [
    { atMs: 0, do: 'deploy', service },
    { atMs: 1000, do: 'deploy', service: 'worker' },
  ],
  seed: 1,
  untilMs: 3_600_000,
  expects: mustEnd({ outcome: 'completed', lowestHealthy: 4 }),
});
