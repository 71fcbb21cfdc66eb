import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { wronglyTrusted } from '#model/view/trust.ts';
import { defineRule } from '../rule.ts';
import { trustComplaint } from './trusts.ts';

const trusting = (service: string): Design =>
  design((d) => {
    const role = {
      roleName: 'ecsInfrastructureRole',
      trust: { services: [service] },
      managedPolicies: ['AmazonECSInfrastructureRolePolicyForVolumes'],
    };
    d.link('infrastructure-role', d.node('iam-role', role), d.node('service'));
  });

export const iamInfrastructureRoleTrust = defineRule({
  id: 'iam-infrastructure-role-trust',
  on: 'infrastructure-role',
  title: 'Infrastructure role that ECS cannot assume',
  why: 'It is ECS itself that makes volumes and changes load balancers, as ecs.amazonaws.com. That is not ecs-tasks.amazonaws.com, which is for tasks.',
  *check(q, link) {
    const role = q.link(link)!.from;
    const trusted = wronglyTrusted(q, role, 'ecs.amazonaws.com');
    if (trusted) yield trustComplaint(q, role, 'ecs.amazonaws.com', trusted, 'ECS');
  },
  good: [() => trusting('ecs.amazonaws.com')],
  bad: [() => trusting('ecs-tasks.amazonaws.com')],
});
