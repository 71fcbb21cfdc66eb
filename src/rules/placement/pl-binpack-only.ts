import { setProp } from '../prop-edits.ts';
import { groupService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const binpack = { type: 'binpack', field: 'memory' };
const byZone = { type: 'spread', field: 'attribute:ecs.availability-zone' };

export const plBinpackOnly = serviceRule({
  id: 'pl-binpack-only',
  title: 'All tasks on few instances',
  why: 'binpack fills one instance before it takes the next, so the loss of one instance or zone takes many tasks with it. A spread over zones in front keeps the saving and limits the loss.',
  *check(view, q) {
    const strategies = view.props.placementStrategy ?? [];
    if (strategies[0]?.type !== 'binpack' || (view.props.desiredCount ?? 0) < 2 || view.launch === 'FARGATE')
      return;
    const others = strategies.map(({ type, field }) => ({
      ...(type ? { type } : {}),
      ...(field ? { field } : {}),
    }));
    const rest = others.filter(({ field }) => field !== byZone.field);
    yield {
      field: ['placementStrategy', 0],
      message: `${serviceName(view, q)} packs its ${view.props.desiredCount} tasks by ${strategies[0].field ?? 'memory'} before anything else.`,
      fix: {
        label: 'Spread over zones first',
        edits: [setProp(view.id, ['placementStrategy'], [byZone, ...rest])],
      },
    };
  },
  good: [
    () => groupService({ placementStrategy: [byZone, binpack] }),
    () => groupService({ placementStrategy: [binpack], desiredCount: 1 }),
  ],
  bad: [() => groupService({ placementStrategy: [binpack] })],
});
