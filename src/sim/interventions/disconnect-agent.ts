import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forHosts, hostArguments, refuseHosts } from '../selectors/hosts.ts';
import { isUp } from '../systems/faults/host-loss.ts';
import { agentDisconnected } from '../systems/faults/reasons.ts';
import { setAgent } from '../world/hosts.ts';
import type { World } from '../world/world.ts';

export const disconnectAgent = defineIntervention({
  do: 'disconnect-agent',
  label: 'Disconnect an agent',
  says: 'Cuts the agents of instances off from ECS while their containers run on.',
  schema: z.strictObject(hostArguments),
  refuse: refuseHosts,
  apply(world, args) {
    forHosts(world, args, { what: 'no agent is connected', is: isConnected }, (host) => {
      world.say(agentDisconnected, host);
      setAgent(world, host, false);
    });
  },
});

const isConnected = (world: World, host: number): boolean =>
  isUp(world, host) && world.hosts.agent[host] === 1;
