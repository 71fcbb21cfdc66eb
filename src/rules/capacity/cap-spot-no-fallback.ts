import { mixed, onDemand, spot } from './strategy-examples.ts';
import { isSpotOnly, strategyRule } from './strategy-rule.ts';

export const capSpotNoFallback = strategyRule({
  id: 'cap-spot-no-fallback',
  title: 'Spot without a fallback',
  why: 'When there is no Spot capacity, Fargate waits for some; it never takes on-demand capacity in its place.',
  *check(items, { id, name }, q) {
    // Behind a load balancer a warning says more.
    if (!isSpotOnly(items) || q.linksTo(id, 'target-group').length > 0) return;
    yield {
      at: items[0]!.at,
      message: `${name} waits whenever Fargate has no Spot capacity, because its strategy names nothing else.`,
    };
  },
  good: [() => mixed([onDemand(), spot()])],
  bad: [() => mixed([spot()])],
});
