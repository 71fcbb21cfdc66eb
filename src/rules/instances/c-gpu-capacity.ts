import { service } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { ec2Task } from '../examples.ts';
import { runnerRule } from '../runner-rules.ts';

const asking = (value: string, instanceType: string, ECS_ENABLE_GPU_SUPPORT = true): Design =>
  service({
    on: 'EC2',
    runs: ec2Task({ container: { resourceRequirements: [{ type: 'GPU', value }] } }),
    capacity: { instanceType, agent: { ECS_ENABLE_GPU_SUPPORT } },
  });

export const cGpuCapacity = runnerRule({
  id: 'c-gpu-capacity',
  title: 'GPUs that the instances do not have',
  why: 'A GPU belongs to one container at a time, and all GPUs of a task are on one instance. Without an instance that has them free, and an agent that hands them out, the task is never placed.',
  *check({ id, name, taskDefinition }, q) {
    const requirements = (taskDefinition?.containers ?? []).flatMap(
      ({ doc }) => doc.resourceRequirements ?? [],
    );
    const needed = requirements.reduce(
      (sum, { type, value }) => sum + (type === 'GPU' ? Number(value) || 0 : 0),
      0,
    );
    for (const { id: node, hosts } of needed > 0 ? hostGroupsOf(q, id) : []) {
      const has = hosts.each?.gpus;
      if (has !== undefined && has < needed) {
        yield {
          at: node,
          field: ['instanceType'],
          message: `${name} needs ${needed} GPU for each task; an instance of ${titleOf(q, node)} (${hosts.instanceType}) has ${has}.`,
        };
      } else if (q.props('ec2-capacity', node).agent?.ECS_ENABLE_GPU_SUPPORT !== true) {
        yield {
          at: node,
          field: ['agent', 'ECS_ENABLE_GPU_SUPPORT'],
          message: `${name} needs GPUs, but the agents of ${titleOf(q, node)} do not hand them out.`,
          fix: {
            label: 'Enable GPU support',
            edits: [{ do: 'set', id: node, path: ['agent', 'ECS_ENABLE_GPU_SUPPORT'], value: true }],
          },
        };
      }
    }
  },
  good: [() => asking('1', 'g4dn.xlarge')],
  bad: [
    () => asking('1', 'm5.large'),
    () => asking('2', 'g4dn.xlarge'),
    () => asking('1', 'g4dn.xlarge', false),
  ],
});
