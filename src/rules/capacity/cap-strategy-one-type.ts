import { design } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { mixed, onDemand, spot } from './strategy-examples.ts';
import { removeItem, strategyRule } from './strategy-rule.ts';

export const capStrategyOneType = strategyRule({
  id: 'cap-strategy-one-type',
  title: 'Fargate and instances in one strategy',
  why: 'A strategy spreads tasks over capacity of one kind: Fargate and Fargate Spot, Auto Scaling groups, or Managed Instances. AWS refuses a mixture.',
  *check(items, { id, name }) {
    const fargate = items.filter(({ sort }) => sort === 'fargate');
    const groups = items.filter(({ sort }) => sort === 'group');
    if (fargate.length === 0 || groups.length === 0) return;
    const names = (list: typeof items): string => list.map((item) => item.name).join(', ');
    yield {
      at: groups[0]!.at,
      message: `${name} spreads its tasks over ${names(fargate)} and ${names(groups)}, which are of different kinds.`,
      ...(groups[0]!.at === id
        ? {}
        : { fix: { label: `Keep ${names(fargate)} only`, edits: groups.map(removeItem) } }),
    };
  },
  good: [() => mixed([onDemand(), spot()])],
  bad: [
    () =>
      design((d) => {
        const service = d.service({
          on: 'FARGATE',
          runs: fargateTask({ requiresCompatibilities: ['FARGATE', 'EC2'] }),
        });
        d.link('capacity', service, d.node('ec2-capacity'));
      }),
  ],
});
