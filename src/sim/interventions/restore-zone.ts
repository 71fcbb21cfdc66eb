import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { refuseZone, zoneArgument, zoneNamed } from '../selectors/zones.ts';
import { noEffect } from '../systems/faults/reasons.ts';
import { restoreZone } from '../systems/faults/zone-loss.ts';
import { isZoneLost } from '../systems/faults/zone-state.ts';

export const restoreAvailabilityZone = defineIntervention({
  do: 'restore-zone',
  label: 'Restore an Availability Zone',
  says: 'An Availability Zone that was lost can be launched into again.',
  schema: z.strictObject({ zone: zoneArgument }),
  refuse: (plan, { zone }) => refuseZone(plan, zone),
  apply(world, args) {
    const zone = zoneNamed(world.plan, args.zone)!;
    if (!isZoneLost(world, zone))
      world.say(noEffect, world.text(`Nothing is done: ${world.plan.zones[zone]} is not lost.`));
    else restoreZone(world, zone);
  },
});
