import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { subnetsNamed } from '../networking/subnets.ts';
import { defineRule } from '../rule.ts';

export const lbAlbTwoAzs = defineRule({
  id: 'lb-alb-two-azs',
  on: 'load-balancer',
  title: 'Application Load Balancer in one zone',
  why: 'An Application Load Balancer must be given subnets in at least two Availability Zones; AWS refuses to create it otherwise.',
  *check(q, id) {
    const { type = 'application', subnets = [], name = 'The load balancer' } = q.props('load-balancer', id);
    const found = subnetsNamed(q, id, subnets);
    if (
      type !== 'application' ||
      found === undefined ||
      found.length < subnets.length ||
      subnets.length === 0
    )
      return;
    const zones = new Set(found.map(({ availabilityZone }) => availabilityZone));
    if (zones.size >= 2) return;
    yield {
      field: ['subnets'],
      message: `${name} has subnets in ${zones.size} Availability Zone; an Application Load Balancer needs two.`,
    };
  },
  good: [
    () => service({ vpc: {}, behind: { subnets: ['public-a', 'public-b'] }, runs: fargateTask() }),
    () =>
      service({
        vpc: {},
        behind: { type: 'network', subnets: ['public-a'] },
        targetGroup: { protocol: 'TCP' },
        runs: fargateTask(),
      }),
  ],
  bad: [() => service({ vpc: {}, behind: { subnets: ['public-a'] }, runs: fargateTask() })],
});
