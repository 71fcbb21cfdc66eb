import { setProp } from '../prop-edits.ts';
import { mixed, onDemand, spot } from './strategy-examples.ts';
import { strategyRule } from './strategy-rule.ts';

export const capAllZeroWeight = strategyRule({
  id: 'cap-all-zero-weight',
  title: 'No provider has a weight',
  why: 'Beyond the base, tasks go to providers in proportion to their weights. With several providers one weight at least must be above 0, and a weight that is left out is 0.',
  *check(items, { name }) {
    if (items.length < 2 || items.some(({ weight }) => weight > 0)) return;
    yield {
      at: items[0]!.at,
      field: [...items[0]!.path, 'weight'],
      message: `${name} gives ${items.map((item) => item.name).join(' and ')} a weight of 0 each, so no task could be placed.`,
      fix: {
        label: 'Give each a weight of 1',
        edits: items.map(({ at, path }) => setProp(at, [...path, 'weight'], 1)),
      },
    };
  },
  good: [() => mixed([onDemand({ base: 1 }), spot({ weight: 1 })]), () => mixed([onDemand({})])],
  bad: [() => mixed([onDemand({ base: 1 }), spot({ weight: 0 })])],
});
