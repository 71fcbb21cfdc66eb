import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { taskDemand, type TaskDemand } from '#model/view/task-demand.ts';
import type { HostRoom } from '#model/view/hosts.ts';
import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { groupService } from '../service-examples.ts';
import { largerInstance } from './larger-instance.ts';

const words = (value: number): string => value.toLocaleString('en-US');

/** What of the task an empty instance cannot give. */
function excess(demand: TaskDemand, room: HostRoom): string[] {
  const over: string[] = [];
  if (demand.cpuUnits > room.cpuUnits)
    over.push(`${words(demand.cpuUnits)} CPU units, and it has ${words(room.cpuUnits)}`);
  if (demand.memoryMib > room.memoryMib)
    over.push(`${words(demand.memoryMib)} MiB, and it registers ${words(room.memoryMib)}`);
  if (demand.gpus > room.gpus)
    over.push(`${demand.gpus} ${demand.gpus === 1 ? 'GPU' : 'GPUs'}, and it has ${room.gpus}`);
  return over;
}

export const capEc2TaskTooBig = runnerRule({
  id: 'cap-ec2-task-too-big',
  title: 'Task larger than its instances',
  why: 'A task stands on one instance as a whole. An instance registers less memory than its type advertises, because the system keeps some: a task of 4 GiB never fits an instance of 4 GiB.',
  *check({ id, name, taskDefinition }, q) {
    const groups = hostGroupsOf(q, id);
    if (!taskDefinition || groups.length === 0) return;
    const demand = taskDemand(taskDefinition);
    const tooSmall = groups.filter(({ hosts }) => hosts.each && excess(demand, hosts.each).length > 0);
    const [group] = tooSmall;
    if (!group || tooSmall.length < groups.length) return;
    const { instanceType } = group.hosts;
    const larger = largerInstance(
      instanceType,
      demand,
      q.props('ec2-capacity', group.id).agent?.ECS_RESERVED_MEMORY ?? 0,
    );
    yield {
      message: `A task of ${name.replace(/^\S+ /, '')} does not fit on ${instanceType}: it takes ${excess(demand, group.hosts.each!).join(', and ')}.`,
      ...(larger === undefined
        ? {}
        : {
            fix: { label: `Use ${larger} instances`, edits: [setProp(group.id, ['instanceType'], larger)] },
          }),
    };
  },
  good: [
    () => groupService({}, { task: { memory: '4096' } }),
    () => groupService({}, { task: { memory: '3800' }, capacity: { instanceType: 't3.medium' } }),
  ],
  bad: [
    () => groupService({}, { task: { memory: '4096' }, capacity: { instanceType: 't3.medium' } }),
    () => groupService({}, { task: { cpu: '4096' } }),
    () => groupService({}, { task: { container: { resourceRequirements: [{ type: 'GPU', value: '1' }] } } }),
  ],
});
