import { z } from '#model/zod.ts';
import { behaviourOf, qualities } from '../boot/behaviour.ts';
import { defineIntervention, serviceName, workloadNamed } from '../intervention.ts';
import { controllerOf } from '../controller.ts';
import { refuseDeployment } from '../selectors/service.ts';
import { addRevision } from '../world/revisions.ts';

export const deployRevision = defineIntervention({
  do: 'deploy',
  label: 'Deploy a revision',
  says: 'Registers a revision of the task definition, whose application behaves as `quality` says, and updates the service to it.',
  schema: z.strictObject({
    service: serviceName,
    revision: z
      .int()
      .min(1)
      .optional()
      .describe(
        'The number of the revision. One that there is already is deployed again as it is; left out, it is the next one.',
      ),
    quality: z.enum(qualities).default('good').describe('How its application behaves.'),
    readyMs: z
      .int()
      .min(0)
      .max(86_400_000)
      .optional()
      .describe(
        'From the start of its containers until it answers, where that is not what the quality brings.',
      ),
  }),
  refuse: (plan, { service }) => refuseDeployment(plan, service),
  apply(world, { service, revision: number, quality, readyMs }) {
    const workload = workloadNamed(world.plan, service)!;
    const { deploy } = controllerOf(world, workload)!.deployments!;
    const known = world.revisions.find((each) => each.workload === workload && each.number === number);
    if (known) {
      deploy(world, workload, known.index);
      return;
    }
    const behaviour = behaviourOf(quality, world.parameters);
    const revision = addRevision(world, workload, {
      behaviour: readyMs === undefined ? behaviour : { ...behaviour, readyMs },
      ...(number === undefined ? {} : { number }),
    });
    deploy(world, workload, revision);
  },
});
