import { z } from '#model/zod.ts';
import { defineIntervention, serviceName, workloadNamed } from '../intervention.ts';
import { refuseService } from '../selectors/service.ts';
import { deploy, revisionBefore } from '../systems/ecs-service/deployments.ts';
import { nothingBefore } from '../systems/ecs-service/reasons.ts';
import { none } from '../world/tables.ts';

export const rollBackService = defineIntervention({
  do: 'roll-back',
  label: 'Roll back to the revision before',
  says: 'Updates the service to the last other revision that a deployment of it completed with. That is a deployment like any other.',
  schema: z.strictObject({ service: serviceName }),
  refuse: (plan, { service }) => refuseService(plan, service),
  apply(world, { service }) {
    const workload = workloadNamed(world.plan, service)!;
    const revision = revisionBefore(world, workload);
    if (revision === none) world.say(nothingBefore, workload);
    else deploy(world, workload, revision);
  },
});
