import { z } from '#model/zod.ts';
import { behaviourOf, qualities } from '../boot/behaviour.ts';
import { defineIntervention, refuseWorkload, workloadNamed } from '../intervention.ts';
import { addRevision, deploy } from '../systems/ecs-service/deployments.ts';

export const deployRevision = defineIntervention({
  do: 'deploy',
  label: 'Deploy a revision',
  says: 'Registers the next revision of the task definition, whose application behaves as `quality` says, and updates the service to it.',
  schema: z.strictObject({
    service: z.string(),
    /** For the reader of a script; revisions are numbered in order. */
    revision: z.int().min(1).optional(),
    quality: z.enum(qualities).default('good'),
    /** Other than what the quality brings: from the start of its containers until it answers. */
    readyMs: z.int().min(0).max(86_400_000).optional(),
  }),
  refuse: (plan, { service }) => refuseWorkload(plan, service),
  apply(world, { service, quality, readyMs }) {
    const workload = workloadNamed(world.plan, service)!;
    const behaviour = behaviourOf(quality, world.parameters);
    const revision = addRevision(world, workload, {
      behaviour: readyMs === undefined ? behaviour : { ...behaviour, readyMs },
    });
    deploy(world, workload, revision);
  },
});
