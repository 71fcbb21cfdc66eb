import { setProp } from '../prop-edits.ts';
import { groupService } from '../service-examples.ts';
import { serviceName } from '../service-rules.ts';
import { rebalanced, rebalancingRule } from './rebalancing.ts';

const byZone = { type: 'spread', field: 'attribute:ecs.availability-zone' };
const byMemory = { type: 'binpack', field: 'memory' };

export const svcAzRebalancingFirstStrategy = rebalancingRule({
  id: 'svc-az-rebalancing-first-strategy',
  title: 'Zones are not the first strategy',
  why: 'Rebalancing evens zones out. A first strategy that does something else would undo it, so AWS requires a spread over ecs.availability-zone in the first place, or no strategy.',
  *check(view, q) {
    const strategies = view.props.placementStrategy ?? [];
    const [first] = strategies;
    if (!first || (first.type === byZone.type && first.field === byZone.field)) return;
    const others = strategies.filter(({ type, field }) => type !== byZone.type || field !== byZone.field);
    const plain = others.map(({ type, field }) => ({
      ...(type ? { type } : {}),
      ...(field ? { field } : {}),
    }));
    yield {
      field: ['placementStrategy', 0],
      message:
        `${serviceName(view, q)} rebalances its zones, but places tasks by ${first.type} ${first.field ?? ''} first.`.replace(
          '  ',
          ' ',
        ),
      fix: {
        label: 'Spread over zones first',
        edits: [setProp(view.id, ['placementStrategy'], [byZone, ...plain])],
      },
    };
  },
  good: [
    () => groupService({ ...rebalanced, placementStrategy: [byZone, byMemory] }),
    () => groupService({ placementStrategy: [byMemory, byZone] }),
    () => groupService(rebalanced),
  ],
  bad: [() => groupService({ ...rebalanced, placementStrategy: [byMemory, byZone] })],
});
