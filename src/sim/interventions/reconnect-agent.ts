import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forHosts, hostArguments, refuseHosts } from '../selectors/hosts.ts';
import { isUp } from '../systems/faults/host-loss.ts';
import { agentConnected } from '../systems/faults/reasons.ts';
import { setAgent } from '../world/hosts.ts';
import type { World } from '../world/world.ts';

export const reconnectAgent = defineIntervention({
  do: 'reconnect-agent',
  label: 'Reconnect an agent',
  says: 'Connects the agents of instances again: what ECS wanted of their tasks meanwhile is done now.',
  schema: z.strictObject(hostArguments),
  refuse: refuseHosts,
  apply(world, args) {
    forHosts(world, args, { what: 'no agent is disconnected', is: isCutOff }, (host) => {
      world.say(agentConnected, host);
      setAgent(world, host, true);
    });
  },
});

const isCutOff = (world: World, host: number): boolean => isUp(world, host) && world.hosts.agent[host] === 0;
