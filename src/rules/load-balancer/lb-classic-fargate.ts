import { service } from '#model/build.ts';
import { ec2Task, fargateTask } from '../examples.ts';
import { toApplicationBalancer } from './classic-fix.ts';
import { targetGroupRule } from './target-group-rule.ts';

export const lbClassicFargate = targetGroupRule({
  id: 'lb-classic-fargate',
  title: 'Classic Load Balancer with Fargate',
  why: 'A Classic Load Balancer registers EC2 instances, and a Fargate task has none. Application and Network Load Balancers register the task itself.',
  *check({ balancerId, balancer, service: { launch }, names }) {
    if (balancer.type !== 'classic' || launch !== 'FARGATE') return;
    yield {
      message: `${names.balancer} is a Classic Load Balancer, which cannot reach ${names.service} on Fargate.`,
      fix: toApplicationBalancer(balancerId, balancer),
    };
  },
  good: [
    () => service({ behind: { type: 'application' }, runs: fargateTask() }),
    () =>
      service({
        behind: { type: 'classic', listeners: [{ port: 80, protocol: 'HTTP' }] },
        on: 'EC2',
        runs: ec2Task(),
      }),
  ],
  bad: [() => service({ behind: { type: 'classic' }, runs: fargateTask() })],
});
