import { newId } from '../new-id.ts';
import { mixed, onDemand, spot } from './strategy-examples.ts';
import { isSpotOnly, strategyRule } from './strategy-rule.ts';

export const capSpotOnlyCritical = strategyRule({
  id: 'cap-spot-only-critical',
  title: 'Everything on Fargate Spot',
  why: 'AWS takes Spot capacity back with two minutes notice, possibly all of it at once, and does not put on-demand capacity in its place. A base on FARGATE keeps some tasks that answer.',
  *check(items, { id, name }, q) {
    if (!isSpotOnly(items) || q.linksTo(id, 'target-group').length === 0) return;
    const { node } = items[0]!;
    const props = { capacityProvider: 'FARGATE', base: 1, weight: 1 };
    yield {
      at: items[0]!.at,
      message: `${name} answers requests and runs on FARGATE_SPOT alone.`,
      ...(node === undefined
        ? {}
        : {
            fix: {
              label: 'Add FARGATE with a base of 1',
              edits: [
                {
                  do: 'add-link',
                  id: newId('capacity'),
                  link: { kind: 'capacity', from: id, to: node, props },
                },
              ] as const,
            },
          }),
    };
  },
  good: [
    () => mixed([onDemand({ base: 1, weight: 1 }), spot({ weight: 4 })], { behind: true }),
    () => mixed([spot()]),
  ],
  bad: [() => mixed([spot()], { behind: true })],
});
