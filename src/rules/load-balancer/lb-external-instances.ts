import { service } from '#model/build.ts';
import { ec2Task, externalTask } from '../examples.ts';
import { targetGroupRule } from './target-group-rule.ts';

export const lbExternalInstances = targetGroupRule({
  id: 'lb-external-instances',
  title: 'Load balancer in front of external instances',
  why: 'Services on EXTERNAL instances (ECS Anywhere) take no load balancer: Elastic Load Balancing does not reach servers of your own.',
  *check({ link, service: { launch }, names }) {
    if (launch !== 'EXTERNAL') return;
    yield {
      message: `${names.service} runs on external instances, which ${names.balancer} cannot reach.`,
      fix: { label: 'Remove the target group', edits: [{ do: 'remove', ids: [link] }] },
    };
  },
  good: [() => service({ behind: {}, on: 'EC2', runs: ec2Task() })],
  bad: [() => service({ behind: {}, props: { launchType: 'EXTERNAL' }, runs: externalTask() })],
});
