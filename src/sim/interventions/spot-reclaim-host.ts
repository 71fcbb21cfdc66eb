import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forHosts, groupNamed, hostArguments, refuseHosts } from '../selectors/hosts.ts';
import { isUp } from '../systems/faults/host-loss.ts';
import { reclaimHost } from '../systems/faults/spot.ts';

export const spotReclaimHost = defineIntervention({
  do: 'spot-reclaim-host',
  label: 'Reclaim a Spot Instance',
  says: 'EC2 takes back Spot Instances two minutes after a warning; they drain meanwhile if they are told to.',
  schema: z.strictObject(hostArguments),
  refuse(plan, args) {
    const refused = refuseHosts(plan, args);
    if (refused !== undefined) return refused;
    const { name, isSpot } = plan.groups[groupNamed(plan, args.group)!]!;
    if (isSpot) return undefined;
    return `${name} has no Spot Instances: its instanceMarketOptions do not say so.`;
  },
  apply(world, args) {
    forHosts(world, args, { what: 'there is none that runs', is: isUp }, (host) => reclaimHost(world, host));
  },
});
