import { titleOf } from '#model/registry.ts';
import { setProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';
import { roles } from './role-examples.ts';
import { runnerInMode } from './tasks-on-group.ts';

const awsvpc = { task: { networkMode: 'awsvpc' } } as const;

export const iamImdsExposedAwsvpc = defineRule({
  id: 'iam-imds-exposed-awsvpc',
  on: 'ec2-capacity',
  title: 'Tasks can take the role of their instance',
  why: 'Unless the agent blocks it, an awsvpc task reaches the instance metadata at 169.254.169.254 and with it the credentials of the instance role.',
  *check(q, id) {
    const { agent, metadataOptions } = q.props('ec2-capacity', id);
    if (agent?.ECS_AWSVPC_BLOCK_IMDS || metadataOptions?.httpEndpoint === 'disabled') return;
    const runner = runnerInMode(q, id, 'awsvpc');
    if (runner === undefined) return;
    const path = ['agent', 'ECS_AWSVPC_BLOCK_IMDS'];
    yield {
      field: path,
      message: `The tasks of ${runner} can read the credentials of the instances of ${titleOf(q, id)}.`,
      fix: { label: 'Block the metadata service for awsvpc tasks', edits: [setProp(id, path, true)] },
    };
  },
  good: [
    () => roles({ on: 'EC2', service: {}, ...awsvpc }),
    () => roles({ on: 'EC2', service: {}, group: { agent: {} } }),
  ],
  bad: [() => roles({ on: 'EC2', service: {}, ...awsvpc, group: { agent: {} } })],
});
