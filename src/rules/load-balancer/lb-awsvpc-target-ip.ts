import { service } from '#model/build.ts';
import { ec2Task, fargateTask } from '../examples.ts';
import { targetGroupRule } from './target-group-rule.ts';

export const lbAwsvpcTargetIp = targetGroupRule({
  id: 'lb-awsvpc-target-ip',
  title: 'Instance targets for tasks with addresses of their own',
  why: 'A task in awsvpc mode has its own network interface. ECS registers that address, which only a target group of type ip takes; CreateService is refused otherwise.',
  *check({ link, props, balancer, service: { taskDefinition }, names }) {
    if (
      balancer.type === 'classic' ||
      taskDefinition?.networkMode !== 'awsvpc' ||
      (props.targetType ?? 'instance') === 'ip'
    )
      return;
    yield {
      field: ['targetType'],
      message: `The target group of ${names.service} has instance targets, but its tasks use awsvpc and are reached by ip.`,
      fix: { label: 'Use ip targets', edits: [{ do: 'set', id: link, path: ['targetType'], value: 'ip' }] },
    };
  },
  good: [
    () => service({ behind: {}, targetGroup: { targetType: 'ip' }, runs: fargateTask() }),
    () => service({ behind: {}, targetGroup: { targetType: 'instance' }, on: 'EC2', runs: ec2Task() }),
  ],
  bad: [
    () => service({ behind: {}, targetGroup: { targetType: 'instance' }, runs: fargateTask() }),
    () => service({ behind: {}, targetGroup: { targetType: undefined }, runs: fargateTask() }),
  ],
});
