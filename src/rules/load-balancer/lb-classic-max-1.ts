import { design } from '#model/build.ts';
import { ec2Task } from '../examples.ts';
import { defineRule } from '../rule.ts';

const behind = (types: readonly string[]) => () =>
  design((d) => {
    const service = d.service({ on: 'EC2', runs: ec2Task() });
    for (const type of types) d.link('target-group', d.node('load-balancer', { type }), service);
  });

export const lbClassicMax1 = defineRule({
  id: 'lb-classic-max-1',
  on: 'service',
  title: 'More than one Classic Load Balancer',
  why: 'A service takes one Classic Load Balancer at most. Several target groups of Application or Network Load Balancers are fine.',
  *check(q, id) {
    const classic = q
      .linksTo(id, 'target-group')
      .filter((link) => q.props('load-balancer', q.link(link)!.from).type === 'classic');
    for (const at of classic.slice(1))
      yield {
        at,
        message: `${classic.length} Classic Load Balancers stand in front of one service, which takes one.`,
      };
  },
  good: [behind(['classic']), behind(['application', 'network'])],
  bad: [behind(['classic', 'classic'])],
});
