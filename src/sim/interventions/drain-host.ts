import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forHosts, hostArguments, refuseHosts } from '../selectors/hosts.ts';
import { hostDrains } from '../systems/faults/reasons.ts';
import { moveHost } from '../world/hosts.ts';
import { HostState } from '../world/tables.ts';

export const drainHost = defineIntervention({
  do: 'drain-host',
  label: 'Drain an instance',
  says: 'Sets instances to DRAINING: their service tasks are replaced elsewhere, as far as the deployment limits allow.',
  schema: z.strictObject(hostArguments),
  refuse: refuseHosts,
  apply(world, args) {
    const eligible = {
      what: 'none is ACTIVE',
      is: (_: unknown, host: number) => world.hosts.state[host] === HostState.ACTIVE,
    };
    forHosts(world, args, eligible, (host) => {
      world.say(hostDrains, host);
      moveHost(world, host, HostState.DRAINING);
    });
  },
});
