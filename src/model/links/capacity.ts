import { z } from '../zod.ts';
import { base, weight } from '../aws/capacity-provider.ts';
import { guidePage } from '../aws/pages.ts';
import { membersOf } from '../aws/shape-docs.ts';
import type { NodeId } from '../design.ts';
import type { Edit } from '../edit.ts';
import { field } from '../field.ts';
import type { JsonObject } from '../json.ts';
import { defineLink } from '../link.ts';
import type { Query } from '../query.ts';

export const capacity = defineLink({
  kind: 'capacity',
  label: 'Capacity provider',
  verb: 'runs on',
  summary: 'How many of the tasks run on this capacity: an item of the capacity provider strategy.',
  docs: guidePage('clusters'),
  from: ['service', 'standalone-task'],
  to: ['ec2-capacity', 'fargate-capacity'],
  schema: z.strictObject({
    capacityProvider: field(z.enum(['FARGATE', 'FARGATE_SPOT']), {
      help: 'On Fargate: on demand, or Spot at a lower price and with two minutes notice. An Auto Scaling group has its own provider.',
      docs: membersOf('CapacityProviderStrategyItem')('capacityProvider'),
    }),
    base,
    weight,
  }),
  create: (q: Query, from: NodeId, to: NodeId): JsonObject => {
    if (q.node(to)?.kind !== 'fargate-capacity') return { weight: 1 };
    const hasOnDemand = q
      .linksFrom(from, 'capacity')
      .some(
        (link) =>
          q.link(link)!.to === to && q.linkProps('capacity', link).capacityProvider !== 'FARGATE_SPOT',
      );
    return hasOnDemand
      ? { capacityProvider: 'FARGATE_SPOT', weight: 1 }
      : { capacityProvider: 'FARGATE', weight: 1 };
  },
  // AWS takes a launch type or a strategy of capacity providers, never both; who draws capacity has chosen.
  along: (q: Query, from: NodeId): readonly Edit[] =>
    q.node(from)?.props['launchType'] === undefined ? [] : [{ do: 'set', id: from, path: ['launchType'] }],
  many: true,
  dashed: true,
  caption: ({ capacityProvider, base: first = 0, weight: share = 0 }) =>
    [
      ...(capacityProvider === 'FARGATE_SPOT' ? ['Spot'] : []),
      ...(first > 0 ? [`base ${first}`] : []),
      `weight ${share}`,
    ].join(' · '),
});
