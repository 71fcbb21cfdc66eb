import { service } from '#model/build.ts';
import { ec2Task } from '../examples.ts';
import { defineRule } from '../rule.ts';
import { toApplicationBalancer } from './classic-fix.ts';

export const lbClassicLegacy = defineRule({
  id: 'lb-classic-legacy',
  on: 'load-balancer',
  title: 'Classic Load Balancer',
  why: 'Classic Load Balancers are the previous generation: no dynamic ports, no path rules, no ip targets, and no blue/green deployments.',
  *check(q, id) {
    const balancer = q.props('load-balancer', id);
    if (balancer.type !== 'classic') return;
    yield {
      field: ['type'],
      message: `${balancer.name ?? 'The load balancer'} is a Classic Load Balancer, the previous generation.`,
      fix: toApplicationBalancer(id, balancer),
    };
  },
  good: [() => service({ behind: { type: 'application' }, on: 'EC2', runs: ec2Task() })],
  bad: [() => service({ behind: { type: 'classic' }, on: 'EC2', runs: ec2Task() })],
});
