import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { refuseZone, zoneArgument, zonesMeant } from '../selectors/zones.ts';
import { addressesBack, addressesGone } from '../systems/faults/reasons.ts';
import { zoneState } from '../systems/faults/zone-state.ts';

export const exhaustIps = defineIntervention({
  do: 'exhaust-ips',
  label: 'Use up the IP addresses of subnets',
  says: 'No network interface can be created in the subnets of a zone, so that new awsvpc tasks there fail; or there are addresses again.',
  schema: z.strictObject({
    zone: zoneArgument.optional().describe('The Availability Zone, by its name; all when left out.'),
    exhausted: z.boolean().default(true).describe('Whether the addresses are used up from now on.'),
  }),
  refuse: (plan, { zone }) => (zone === undefined ? undefined : refuseZone(plan, zone)),
  apply(world, { zone, exhausted }) {
    for (const each of zonesMeant(world.plan, zone)) {
      zoneState.of(world).zones.withoutAddresses[each] = Number(exhausted);
      world.say(exhausted ? addressesGone : addressesBack, each);
    }
  },
});
