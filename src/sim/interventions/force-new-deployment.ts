import { z } from '#model/zod.ts';
import { defineIntervention, serviceName, workloadNamed } from '../intervention.ts';
import { refuseService } from '../selectors/service.ts';
import { deploy } from '../systems/ecs-service/deployments.ts';

export const forceNewDeployment = defineIntervention({
  do: 'force-new-deployment',
  label: 'Force a new deployment',
  says: 'Replaces every task by one of the same revision, as `forceNewDeployment` does.',
  schema: z.strictObject({ service: serviceName }),
  refuse: (plan, { service }) => refuseService(plan, service),
  apply(world, { service }) {
    const workload = workloadNamed(world.plan, service)!;
    deploy(world, workload, world.deployments.revision[world.workloads.primary[workload]!]!);
  },
});
