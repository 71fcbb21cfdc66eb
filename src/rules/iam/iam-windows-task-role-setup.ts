import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import { titleOf } from '#model/registry.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { windowsOnEc2Task } from '../examples.ts';
import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { application } from './role-examples.ts';

const flag = 'ECS_ENABLE_TASK_IAM_ROLE';
const windows = (agent: JsonObject): Design =>
  design((d) => {
    const task = d.taskDefinition(windowsOnEc2Task());
    d.link('task-role', d.node('iam-role', application), task);
    const service = d.node('service', { launchType: undefined });
    d.link('runs', service, task);
    const group = { amiFamily: 'WINDOWS_SERVER_2022_CORE', agent: { ECS_AWSVPC_BLOCK_IMDS: true, ...agent } };
    d.link('capacity', service, d.node('ec2-capacity', group));
  });

export const iamWindowsTaskRoleSetup = runnerRule({
  id: 'iam-windows-task-role-setup',
  title: 'Task roles on Windows need set-up',
  why: 'On Windows instances task roles work only after the agent is started with -EnableTaskIAMRole, and the credentials proxy then takes port 80 of the instance.',
  *check({ id, name, taskDefinition }, q) {
    if (!taskDefinition?.isWindows || !taskDefinition.doc.taskRoleArn) return;
    for (const group of hostGroupsOf(q, id)) {
      if (q.props('ec2-capacity', group.id).agent?.[flag]) continue;
      yield {
        at: group.id,
        field: ['agent', flag],
        message: `${name} runs Windows tasks with a role, but ${titleOf(q, group.id)} does not say that its agent enables task roles.`,
        fix: { label: `Set ${flag}`, edits: [setProp(group.id, ['agent', flag], true)] },
      };
    }
  },
  good: [() => windows({ [flag]: true })],
  bad: [() => windows({})],
});
