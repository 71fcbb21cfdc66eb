import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forHosts, hostArguments, refuseHosts } from '../selectors/hosts.ts';
import { isUp } from '../systems/faults/host-loss.ts';
import { reclaimHost } from '../systems/faults/spot.ts';

export const spotReclaimHost = defineIntervention({
  do: 'spot-reclaim-host',
  label: 'Reclaim a Spot Instance',
  says: 'EC2 takes back instances two minutes after a warning, as it does with Spot Instances; they drain meanwhile if they are told to.',
  schema: z.strictObject(hostArguments),
  refuse: refuseHosts,
  apply(world, args) {
    forHosts(world, args, { what: 'there is none that runs', is: isUp }, (host) => reclaimHost(world, host));
  },
});
