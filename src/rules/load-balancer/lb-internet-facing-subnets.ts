import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { subnetsNamed } from '../networking/subnets.ts';
import { defineRule } from '../rule.ts';

export const lbInternetFacingSubnets = defineRule({
  id: 'lb-internet-facing-subnets',
  on: 'load-balancer',
  severity: 'warning',
  title: 'Internet-facing load balancer in private subnets',
  why: 'Clients on the internet reach a load balancer only through subnets whose route table leads to an internet gateway.',
  *check(q, id) {
    const {
      scheme = 'internet-facing',
      subnets = [],
      name = 'The load balancer',
    } = q.props('load-balancer', id);
    if (scheme !== 'internet-facing') return;
    const hidden = (subnetsNamed(q, id, subnets) ?? []).filter((subnet) => subnet.public !== true);
    if (hidden.length === 0) return;
    yield {
      field: ['subnets'],
      message: `${name} is internet-facing, but ${hidden.map((subnet) => subnet.name).join(', ')} ${hidden.length === 1 ? 'is' : 'are'} private.`,
    };
  },
  good: [
    () => service({ vpc: {}, behind: {}, runs: fargateTask() }),
    () =>
      service({
        vpc: {},
        behind: { scheme: 'internal', subnets: ['private-a', 'private-b'] },
        runs: fargateTask(),
      }),
  ],
  bad: [() => service({ vpc: {}, behind: { subnets: ['private-a', 'private-b'] }, runs: fargateTask() })],
});
