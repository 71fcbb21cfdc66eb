import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forHosts, hostArguments, refuseHosts } from '../selectors/hosts.ts';
import { hostDeregistered } from '../systems/faults/reasons.ts';
import { moveHost } from '../world/hosts.ts';
import { HostState } from '../world/tables.ts';

export const deregisterHost = defineIntervention({
  do: 'deregister-host',
  label: 'Deregister a lost instance',
  says: 'Deregisters instances by force that are gone and that ECS still keeps: what it took for their tasks ends.',
  schema: z.strictObject(hostArguments),
  refuse: refuseHosts,
  apply(world, args) {
    const eligible = {
      what: 'there is none that is gone and still registered',
      is: (_: unknown, host: number) => world.hosts.state[host] === HostState.LOST,
    };
    forHosts(world, args, eligible, (host) => {
      world.say(hostDeregistered, host);
      moveHost(world, host, HostState.TERMINATED);
    });
  },
});
