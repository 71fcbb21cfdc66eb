import { setProp } from '../prop-edits.ts';
import { mixed, onDemand, spot } from './strategy-examples.ts';
import { strategyRule } from './strategy-rule.ts';

export const capZeroWeightUnused = strategyRule({
  id: 'cap-zero-weight-unused',
  title: 'Provider that gets no task',
  why: 'A provider with weight 0 gets no tasks beyond its base. Without a base it gets none at all.',
  *check(items, { name }) {
    if (items.length < 2 || items.every(({ weight }) => weight === 0)) return;
    for (const { at, path, weight, base, name: provider } of items) {
      if (weight > 0 || base > 0) continue;
      yield {
        at,
        field: [...path, 'weight'],
        message: `${provider} has a weight of 0 and no base: ${name} never runs a task there.`,
        fix: { label: 'Give it a weight of 1', edits: [setProp(at, [...path, 'weight'], 1)] },
      };
    }
  },
  good: [() => mixed([onDemand({ base: 1 }), spot()]), () => mixed([onDemand(), spot()])],
  bad: [() => mixed([onDemand({ weight: 0 }), spot()])],
});
