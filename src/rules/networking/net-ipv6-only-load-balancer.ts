import { targetGroupRule } from '../load-balancer/target-group-rule.ts';
import { inSubnets, isIpv6Only } from './ipv6.ts';

export const netIpv6OnlyLoadBalancer = targetGroupRule({
  id: 'net-ipv6-only-load-balancer',
  title: 'IPv4 load balancer before IPv6 tasks',
  why: 'Tasks in IPv6-only subnets are reached through a dual-stack load balancer and a target group of IPv6 addresses.',
  *check({ link, props, balancer, balancerId, service, names }, q) {
    const dual = (balancer.ipAddressType ?? 'ipv4') !== 'ipv4';
    if (!isIpv6Only(q, service) || (dual && props.ipAddressType === 'ipv6')) return;
    yield {
      field: ['ipAddressType'],
      message: `The tasks of ${names.service} have IPv6 addresses alone, which ${dual ? 'an IPv4 target group' : names.balancer} does not reach.`,
      fix: {
        label: 'Use dual stack and IPv6 targets',
        edits: [
          { do: 'set', id: balancerId, path: ['ipAddressType'], value: 'dualstack' },
          { do: 'set', id: link, path: ['ipAddressType'], value: 'ipv6' },
        ],
      },
    };
  },
  good: [
    inSubnets(true, { behind: { ipAddressType: 'dualstack' }, targetGroup: { ipAddressType: 'ipv6' } }),
    inSubnets(false, { behind: {} }),
  ],
  bad: [inSubnets(true, { behind: {} }), inSubnets(true, { behind: { ipAddressType: 'dualstack' } })],
});
