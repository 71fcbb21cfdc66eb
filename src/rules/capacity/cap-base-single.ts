import { dropProp } from '../prop-edits.ts';
import { mixed, onDemand, spot } from './strategy-examples.ts';
import { strategyRule } from './strategy-rule.ts';

export const capBaseSingle = strategyRule({
  id: 'cap-base-single',
  title: 'Two bases in one strategy',
  why: 'The base is how many tasks run on one provider before the weights count. AWS lets only one provider of a strategy have it.',
  *check(items, { name }) {
    const [first, ...others] = items.filter(({ base }) => base > 0);
    for (const item of others) {
      yield {
        at: item.at,
        field: [...item.path, 'base'],
        message: `${name} has a base of ${first!.base} on ${first!.name} and one of ${item.base} on ${item.name}.`,
        fix: { label: `Remove the base of ${item.name}`, edits: [dropProp(item.at, [...item.path, 'base'])] },
      };
    }
  },
  good: [() => mixed([onDemand({ base: 1, weight: 1 }), spot()])],
  bad: [() => mixed([onDemand({ base: 1, weight: 1 }), spot({ base: 2, weight: 1 })])],
});
