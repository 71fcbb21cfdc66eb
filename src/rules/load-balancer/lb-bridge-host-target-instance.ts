import { service } from '#model/build.ts';
import { ec2Task, fargateTask } from '../examples.ts';
import { targetGroupRule } from './target-group-rule.ts';

export const lbBridgeHostTargetInstance = targetGroupRule({
  id: 'lb-bridge-host-target-instance',
  title: 'Ip targets for tasks without addresses of their own',
  why: 'In bridge and host mode a task is reached through its instance and a port of it, so ECS registers the instance. A target group of type ip does not take instances.',
  *check({ link, props, balancer, service: { taskDefinition }, names }) {
    const mode = taskDefinition?.networkMode ?? '';
    if (balancer.type === 'classic' || (mode !== 'bridge' && mode !== 'host') || props.targetType !== 'ip')
      return;
    yield {
      field: ['targetType'],
      message: `The target group of ${names.service} has ip targets, but tasks in ${mode} mode are reached through their instance.`,
      fix: {
        label: 'Use instance targets',
        edits: [{ do: 'set', id: link, path: ['targetType'], value: 'instance' }],
      },
    };
  },
  good: [
    () => service({ behind: {}, targetGroup: { targetType: 'instance' }, on: 'EC2', runs: ec2Task() }),
    () => service({ behind: {}, targetGroup: { targetType: 'ip' }, runs: fargateTask() }),
  ],
  bad: [
    () => service({ behind: {}, targetGroup: { targetType: 'ip' }, on: 'EC2', runs: ec2Task() }),
    () =>
      service({
        behind: {},
        targetGroup: { targetType: 'ip' },
        on: 'EC2',
        runs: ec2Task({ networkMode: 'host' }),
      }),
  ],
});
