import { z } from '#model/zod.ts';
import { defineIntervention, workloadNamed } from '../intervention.ts';
import { controllerIn } from '../plan-systems.ts';
import { forTasks, isRunning, refuseTasks, taskArguments } from '../selectors/tasks.ts';
import { takeFargateCapacity } from '../systems/faults/fargate-capacity.ts';
import { spotUnavailableMs } from '../systems/faults/parameters.ts';
import { groundOf, isOnFargateSpot, reclaimTask } from '../systems/faults/spot.ts';
import type { World } from '../world/world.ts';

export const spotReclaim = defineIntervention({
  do: 'spot-reclaim',
  label: 'Reclaim Fargate Spot tasks',
  says: 'Fargate Spot takes back tasks: SIGTERM comes with the two-minute warning, and there is no Spot capacity for a while.',
  schema: z.strictObject({
    ...taskArguments,
    unavailableMs: z
      .int()
      .min(0)
      .max(2_592_000_000)
      .optional()
      .describe(
        'How long Fargate Spot then has no capacity in the zones of the service; spotUnavailableMs when left out.',
      ),
  }),
  refuse(plan, args) {
    const refused = refuseTasks(plan, args);
    if (refused !== undefined) return refused;
    const workload = plan.workloads[workloadNamed(plan, args.service)!]!;
    const { lanes = [] } = controllerIn(plan, workload)?.runsOn?.(workload) ?? {};
    if (lanes.some(({ sort }) => sort === 'fargate-spot')) return undefined;
    return `${args.service} does not run on FARGATE_SPOT.`;
  },
  apply(world, args) {
    const { zones } = groundOf(world, workloadNamed(world.plan, args.service)!)!;
    const forMs = args.unavailableMs ?? world.parameters.get(spotUnavailableMs);
    if (forMs > 0) for (const zone of zones) takeFargateCapacity(world, zone, true, forMs);
    const eligible = {
      what: 'a running task on Fargate Spot',
      is: (_: World, task: number) => isRunning(world, task) && isOnFargateSpot(world, task),
    };
    forTasks(world, args, eligible, (task) => reclaimTask(world, task));
  },
});
