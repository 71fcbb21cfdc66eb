import { titleOf } from '#model/registry.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { application, roles } from './role-examples.ts';

const flag = 'ECS_ENABLE_TASK_IAM_ROLE_NETWORK_HOST';
const host = { on: 'EC2', task: { networkMode: 'host' }, application } as const;

export const iamTaskRoleHostNetwork = runnerRule({
  id: 'iam-task-role-host-network',
  title: 'Task role that does not reach host mode',
  why: `In host mode tasks get the credentials of their role only where the agent runs with ${flag}=true. The ECS-optimized images set it; here it is turned off.`,
  *check({ id, name, taskDefinition }, q) {
    if (taskDefinition?.networkMode !== 'host' || !taskDefinition.doc.taskRoleArn) return;
    for (const group of hostGroupsOf(q, id)) {
      if (q.props('ec2-capacity', group.id).agent?.[flag] !== false) continue;
      yield {
        at: group.id,
        field: ['agent', flag],
        message: `${name} runs tasks with a role in host mode, but ${titleOf(q, group.id)} turns that off.`,
        fix: { label: `Set ${flag}`, edits: [setProp(group.id, ['agent', flag], true)] },
      };
    }
  },
  good: [
    () => roles({ ...host, service: {} }),
    () => roles({ on: 'EC2', application, service: {}, group: { agent: { [flag]: false } } }),
  ],
  bad: [() => roles({ ...host, service: {}, group: { agent: { [flag]: false } } })],
});
