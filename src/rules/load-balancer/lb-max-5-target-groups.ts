import { design } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { defineRule } from '../rule.ts';

const most = 5;

const groups = (count: number) => () =>
  design((d) => {
    const service = d.service({ runs: fargateTask(), behind: {} });
    for (let i = 1; i < count; i++)
      d.link('target-group', d.last('load-balancer'), service, {
        rule: { priority: i, pathPatterns: [`/${i}/*`] },
      });
  });

export const lbMax5TargetGroups = defineRule({
  id: 'lb-max-5-target-groups',
  on: 'service',
  title: 'More than five target groups',
  why: 'A service registers its tasks with at most five target groups; CreateService is refused with more.',
  *check(q, id) {
    const links = q.linksTo(id, 'target-group');
    if (links.length > most)
      yield {
        message: `${q.props('service', id).serviceName ?? 'The service'} has ${links.length} target groups; ECS allows ${most}.`,
      };
  },
  good: [groups(5)],
  bad: [groups(6)],
});
