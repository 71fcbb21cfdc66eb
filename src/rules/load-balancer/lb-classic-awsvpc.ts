import { service } from '#model/build.ts';
import { ec2Task } from '../examples.ts';
import { toApplicationBalancer } from './classic-fix.ts';
import { targetGroupRule } from './target-group-rule.ts';

export const lbClassicAwsvpc = targetGroupRule({
  id: 'lb-classic-awsvpc',
  title: 'Classic Load Balancer with awsvpc',
  why: 'A Classic Load Balancer registers instances; a task in awsvpc mode is reached by an address of its own. AWS refuses the combination.',
  *check({ balancerId, balancer, service: { launch, taskDefinition }, names }) {
    if (balancer.type !== 'classic' || launch === 'FARGATE' || taskDefinition?.networkMode !== 'awsvpc')
      return;
    yield {
      message: `${names.balancer} is a Classic Load Balancer, which cannot reach the awsvpc tasks of ${names.service}.`,
      fix: toApplicationBalancer(balancerId, balancer),
    };
  },
  good: [() => service({ behind: { type: 'classic' }, on: 'EC2', runs: ec2Task() })],
  bad: [() => service({ behind: { type: 'classic' }, on: 'EC2', runs: ec2Task({ networkMode: 'awsvpc' }) })],
});
