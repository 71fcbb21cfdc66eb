import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { subnetsNamed } from '../networking/subnets.ts';
import { targetGroupRule } from './target-group-rule.ts';

const on = (balancer: string[], tasks: string[]) => () =>
  service({
    vpc: {},
    behind: { type: 'network', subnets: balancer, listeners: [{ port: 80, protocol: 'TCP' }] },
    targetGroup: { protocol: 'TCP' },
    runs: fargateTask(),
    props: { networkConfiguration: { awsvpcConfiguration: { subnets: tasks, assignPublicIp: 'DISABLED' } } },
  });

export const lbAzCoverage = targetGroupRule({
  id: 'lb-az-coverage',
  title: 'Tasks in a zone the load balancer does not serve',
  why: 'A load balancer sends traffic only to targets in Availability Zones it has a subnet in; tasks elsewhere are registered and stay unused.',
  *check({ balancerId, balancer, service: { id, props }, names }, q) {
    const served = subnetsNamed(q, balancerId, balancer.subnets ?? []);
    const used = subnetsNamed(q, id, props.networkConfiguration?.awsvpcConfiguration?.subnets ?? []);
    if (!served || !used || served.length === 0) return;
    const zones = new Set(served.map(({ availabilityZone }) => availabilityZone));
    const missing = [...new Set(used.map(({ availabilityZone }) => availabilityZone))].filter(
      (zone) => !zones.has(zone),
    );
    if (missing.length === 0) return;
    yield {
      at: balancerId,
      field: ['subnets'],
      message: `${names.service} runs tasks in zone ${missing.join(', ')}, where ${names.balancer} has no subnet.`,
    };
  },
  good: [on(['public-a', 'public-b'], ['private-a', 'private-b'])],
  bad: [on(['public-a'], ['private-a', 'private-b'])],
});
