import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forHosts, hostArguments, refuseHosts } from '../selectors/hosts.ts';
import { hostLost, hostSevered } from '../systems/faults/reasons.ts';
import { isUp, severHost } from '../systems/faults/host-loss.ts';
import { moveHost } from '../world/hosts.ts';
import { HostState } from '../world/tables.ts';

export const loseHost = defineIntervention({
  do: 'lose-host',
  label: 'Terminate an instance',
  says: 'Terminates instances in EC2. ECS ends their tasks at once, unless their agents were not connected any more.',
  schema: z.strictObject({
    ...hostArguments,
    agentDisconnectedFirst: z
      .boolean()
      .default(false)
      .describe('Whether the agent was disconnected before: ECS then keeps the instance registered.'),
  }),
  refuse: (plan, args) => refuseHosts(plan, args),
  apply(world, args) {
    forHosts(world, args, { what: 'there is none that runs', is: isUp }, (host) => {
      if (args.agentDisconnectedFirst || world.hosts.agent[host] === 0) {
        world.say(hostSevered, host);
        severHost(world, host);
      } else {
        world.say(hostLost, host);
        moveHost(world, host, HostState.TERMINATED);
      }
    });
  },
});
