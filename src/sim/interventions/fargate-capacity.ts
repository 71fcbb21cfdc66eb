import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { refuseZone, zoneArgument, zonesMeant } from '../selectors/zones.ts';
import { bringFargateCapacity, takeFargateCapacity } from '../systems/faults/fargate-capacity.ts';

export const fargateCapacity = defineIntervention({
  do: 'fargate-capacity',
  label: 'Take or bring back Fargate capacity',
  says: 'Fargate has no capacity for new tasks in a zone, or has some again. Running tasks stay.',
  schema: z.strictObject({
    zone: zoneArgument.optional().describe('The Availability Zone, by its name; all when left out.'),
    capacityProvider: z
      .enum(['FARGATE', 'FARGATE_SPOT'])
      .default('FARGATE')
      .describe('Which of the two is meant.'),
    available: z.boolean().default(false).describe('Whether there is capacity from now on.'),
    forMs: z
      .int()
      .min(1)
      .max(2_592_000_000)
      .optional()
      .describe('For how long there is none; until it is brought back when left out.'),
  }),
  refuse: (plan, { zone }) => (zone === undefined ? undefined : refuseZone(plan, zone)),
  apply(world, { zone, capacityProvider, available, forMs }) {
    const onSpot = capacityProvider === 'FARGATE_SPOT';
    for (const each of zonesMeant(world.plan, zone)) {
      if (available) bringFargateCapacity(world, each, onSpot);
      else takeFargateCapacity(world, each, onSpot, forMs);
    }
  },
});
