import { z } from '#model/zod.ts';
import { defineIntervention, serviceName, workloadNamed } from '../intervention.ts';
import { refuseService } from '../selectors/service.ts';
import { desiredCountSet } from '../systems/ecs-service/reasons.ts';

export const setDesiredCount = defineIntervention({
  do: 'set-desired-count',
  label: 'Change the desired count',
  says: 'Updates the service with another desiredCount. It does not start a deployment.',
  schema: z.strictObject({
    service: serviceName,
    desiredCount: z.int().min(0).max(5000).describe('How many tasks it is to have.'),
  }),
  refuse: (plan, { service }) => refuseService(plan, service),
  apply(world, { service, desiredCount }) {
    const workload = workloadNamed(world.plan, service)!;
    const before = world.workloads.desired[workload]!;
    if (before === desiredCount) return;
    world.workloads.desired[workload] = desiredCount;
    world.say(desiredCountSet, workload, before, desiredCount);
    world.signal.desiredChanged(world, workload);
  },
});
