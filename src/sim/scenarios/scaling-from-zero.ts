import { providerService } from '../boot/example-designs.ts';
import { defineScenario } from '../scenario.ts';
import { mustNotDeploy } from '../expect-summary.ts';

export const scalingFromZero = defineScenario({
  id: 'scaling-from-zero',
  topic: 'capacity',
  title: 'Managed scaling from zero instances',
  says: 'Tasks wait in PROVISIONING while CapacityProviderReservation stands at 200, the group goes to two instances whatever is needed, then on.',
  design: () =>
    providerService({ desiredCount: 0, cpu: 512, memory: 3000 }, { instances: 0, props: { maxSize: 6 } }),
  service: 'api',
  interventions: (service) => [{ atMs: 0, do: 'set-desired-count', service, desiredCount: 6 }],
  seed: 1,
  untilMs: 3_600_000,
  expects: mustNotDeploy,
});
