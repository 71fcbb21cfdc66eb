import { z } from '#model/zod.ts';
import { defineIntervention, serviceName, workloadNamed } from '../intervention.ts';
import { refuseService } from '../selectors/service.ts';
import { none } from '../world/tables.ts';
import { nothingToStop } from '../systems/ecs-service/reasons.ts';
import { stopDeployment } from '../systems/ecs-service/rollback.ts';

export const stopDeploymentOf = defineIntervention({
  do: 'stop-deployment',
  label: 'Stop the deployment',
  says: 'Stops the deployment under way, as StopServiceDeployment does: by rolling it back, or (ABORT) by leaving everything as it is.',
  schema: z.strictObject({
    service: serviceName,
    stopType: z
      .enum(['ROLLBACK', 'ABORT'])
      .default('ROLLBACK')
      .describe('Whether the service goes back to what ran before.'),
  }),
  refuse: (plan, { service }) => refuseService(plan, service),
  apply(world, { service, stopType }) {
    const workload = workloadNamed(world.plan, service)!;
    const primary = world.workloads.primary[workload]!;
    const stopped = primary !== none && stopDeployment(world, primary, stopType === 'ROLLBACK');
    if (!stopped) world.say(nothingToStop, workload);
  },
});
