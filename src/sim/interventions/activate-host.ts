import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forHosts, hostArguments, refuseHosts } from '../selectors/hosts.ts';
import { hostActive } from '../systems/faults/reasons.ts';
import { moveHost } from '../world/hosts.ts';
import { HostState } from '../world/tables.ts';

export const activateHost = defineIntervention({
  do: 'activate-host',
  label: 'Activate an instance',
  says: 'Sets instances that are DRAINING to ACTIVE again.',
  schema: z.strictObject(hostArguments),
  refuse: refuseHosts,
  apply(world, args) {
    const eligible = {
      what: 'none is DRAINING',
      is: (_: unknown, host: number) => world.hosts.state[host] === HostState.DRAINING,
    };
    forHosts(world, args, eligible, (host) => {
      world.say(hostActive, host);
      moveHost(world, host, HostState.ACTIVE);
    });
  },
});
