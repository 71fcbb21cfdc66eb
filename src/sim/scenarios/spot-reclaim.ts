import { design } from '#model/build.ts';
import { drawCluster, drawService } from '../boot/draw-service.ts';
import { defineScenario } from '../scenario.ts';
import { mustNotDeploy } from '../expect-summary.ts';

const zones = ['a', 'b', 'c'];

export const spotReclaim = defineScenario({
  id: 'spot-reclaim',
  topic: 'capacity',
  title: 'Fargate Spot takes tasks back',
  says: 'Two tasks get two minutes of notice and SIGTERM. Spot never falls back to on-demand: until it has capacity again they are missing.',
  design: () =>
    design((d) => {
      const cluster = drawCluster(d, zones);
      const service = drawService(d, cluster, 'FARGATE', zones, {
        desiredCount: 4,
        behind: 'application',
        requestsPerSecond: 40,
        props: { launchType: undefined },
      });
      const fargate = d.node('fargate-capacity', {}, cluster);
      d.link('capacity', service, fargate, { capacityProvider: 'FARGATE', base: 1, weight: 0 });
      d.link('capacity', service, fargate, { capacityProvider: 'FARGATE_SPOT', weight: 1 });
    }),
  service: 'api',
  interventions: (service) => [
    { atMs: 30_000, do: 'spot-reclaim', service, count: 2, unavailableMs: 300_000 },
  ],
  seed: 1,
  untilMs: 3_600_000,
  expects: mustNotDeploy,
});
