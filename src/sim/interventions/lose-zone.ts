import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { refuseZone, zoneArgument, zoneNamed } from '../selectors/zones.ts';
import { noEffect } from '../systems/faults/reasons.ts';
import { loseZone } from '../systems/faults/zone-loss.ts';
import { isZoneLost } from '../systems/faults/zone-state.ts';

export const loseAvailabilityZone = defineIntervention({
  do: 'lose-zone',
  label: 'Lose an Availability Zone',
  says: 'Everything in an Availability Zone stops answering; ECS notices a minute later (zoneLossNoticedMs) and launches what is missing in other zones.',
  schema: z.strictObject({ zone: zoneArgument }),
  refuse: (plan, { zone }) => refuseZone(plan, zone),
  apply(world, args) {
    const zone = zoneNamed(world.plan, args.zone)!;
    if (isZoneLost(world, zone))
      world.say(noEffect, world.text(`Nothing is done: ${world.plan.zones[zone]} is lost already.`));
    else loseZone(world, zone);
  },
});
