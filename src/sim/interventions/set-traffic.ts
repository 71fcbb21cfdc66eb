import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import type { Plan } from '../plan.ts';
import { setRate } from '../systems/traffic/source-rates.ts';

export const setTraffic = defineIntervention({
  do: 'set-traffic',
  label: 'Change the traffic',
  says: 'Users send so many requests a second from now on, whatever the pattern says that is drawn.',
  schema: z.strictObject({
    users: z
      .string()
      .optional()
      .describe('The users, by their name; may be left out where the design has one source of traffic.'),
    ratePerSecond: z.int().min(0).max(1_000_000).describe('Requests a second.'),
  }),
  refuse: (plan, { users }) => refuseSource(plan, users),
  apply: (world, { users, ratePerSecond }) =>
    setRate(world, sourceNamed(world.plan, users)!, ratePerSecond * 1000),
});

/** The source of traffic that is meant: by its name or node, or the only one. */
function sourceNamed({ sources }: Plan, name: string | undefined): number | undefined {
  if (name === undefined) return sources.length === 1 ? 0 : undefined;
  return sources.find((source) => source.name === name || source.node === name)?.index;
}

function refuseSource(plan: Plan, name: string | undefined): string | undefined {
  if (sourceNamed(plan, name) !== undefined) return undefined;
  if (plan.sources.length === 0) return 'Nobody sends requests in this design.';
  const known = plan.sources.map((each) => each.name).join(', ');
  if (name === undefined) return `Say whose traffic is meant: there are ${known}.`;
  return `There are no users ${name}; there ${plan.sources.length === 1 ? 'is' : 'are'} ${known}.`;
}
