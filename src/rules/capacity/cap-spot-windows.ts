import { mixed, onDemand, spot } from './strategy-examples.ts';
import { removeItem, strategyRule } from './strategy-rule.ts';
import { setProp } from '../prop-edits.ts';

export const capSpotWindows = strategyRule({
  id: 'cap-spot-windows',
  title: 'Windows on Fargate Spot',
  why: 'Fargate Spot runs Linux tasks only.',
  *check(items, { name, taskDefinition }) {
    if (!taskDefinition?.isWindows) return;
    const hasOnDemand = items.some((item) => item.name === 'FARGATE');
    for (const item of items) {
      if (item.name !== 'FARGATE_SPOT') continue;
      yield {
        at: item.at,
        field: [...item.path, 'capacityProvider'],
        message: `${name} runs Windows containers on FARGATE_SPOT.`,
        fix: {
          label: hasOnDemand ? 'Remove FARGATE_SPOT' : 'Use FARGATE',
          edits: [
            hasOnDemand ? removeItem(item) : setProp(item.at, [...item.path, 'capacityProvider'], 'FARGATE'),
          ],
        },
      };
    }
  },
  good: [() => mixed([onDemand()], { windows: true }), () => mixed([onDemand(), spot()])],
  bad: [() => mixed([spot()], { windows: true }), () => mixed([onDemand(), spot()], { windows: true })],
});
