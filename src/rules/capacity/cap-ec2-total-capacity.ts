import { design } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import { sources, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { hostsOf } from '#model/view/hosts.ts';
import { taskDemand } from '#model/view/task-demand.ts';
import { ec2Task } from '../examples.ts';
import { setProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';
import { runnerView } from '../runner-rules.ts';

const crowded = (desiredCount: number, maxSize: number): Design =>
  design((d) => {
    const group = d.node('ec2-capacity', { maxSize });
    for (const serviceName of ['api', 'web']) {
      const service = d.node('service', {
        serviceName,
        desiredCount,
        launchType: undefined,
        networkConfiguration: undefined,
      });
      d.link('runs', service, d.taskDefinition(ec2Task({ family: serviceName, memory: '1024' })));
      d.link('capacity', service, group);
    }
  });

/** What all services that run on this group alone want of it together; daemons count once for each instance. */
function wanted(
  q: Query,
  group: NodeId,
  instances: number,
): { cpuUnits: number; memoryMib: number; tasks: number } {
  const total = { cpuUnits: 0, memoryMib: 0, tasks: 0 };
  for (const runner of new Set(sources(q, group, 'capacity'))) {
    const { kind, taskDefinition, count = instances } = runnerView(q, runner);
    if (kind !== 'service' || !taskDefinition || hostGroupsOf(q, runner).length !== 1) continue;
    const { cpuUnits, memoryMib } = taskDemand(taskDefinition);
    total.cpuUnits += count * cpuUnits;
    total.memoryMib += count * memoryMib;
    total.tasks += count;
  }
  return total;
}

export const capEc2TotalCapacity = defineRule({
  id: 'cap-ec2-total-capacity',
  on: 'ec2-capacity',
  title: 'More tasks than the instances hold',
  why: 'The tasks of all services share the CPU and memory of the group. What does not fit waits, and which service goes without is a matter of chance.',
  *check(q, id) {
    const { each, count } = hostsOf(q, id);
    const { maxSize = 0, capacityProvider } = q.props('ec2-capacity', id);
    const scales =
      capacityProvider?.managedScaling !== undefined && capacityProvider.managedScaling.status !== 'DISABLED';
    const instances = scales ? Math.max(count, maxSize) : count;
    if (!each || instances === 0) return;
    const { cpuUnits, memoryMib, tasks } = wanted(q, id, instances);
    const needed = Math.max(Math.ceil(cpuUnits / each.cpuUnits), Math.ceil(memoryMib / each.memoryMib));
    if (!Number.isFinite(needed) || needed <= instances) return;
    const isCpu = cpuUnits / each.cpuUnits > memoryMib / each.memoryMib;
    const takes = isCpu
      ? `${cpuUnits.toLocaleString('en-US')} CPU units`
      : `${memoryMib.toLocaleString('en-US')} MiB`;
    const has = isCpu ? instances * each.cpuUnits : instances * each.memoryMib;
    yield {
      field: ['maxSize'],
      message: `The ${tasks} tasks on ${titleOf(q, id)} take ${takes}; ${instances} instances have ${has.toLocaleString('en-US')}.`,
      fix: {
        label: `Allow ${needed} instances`,
        edits: [
          setProp(id, ['maxSize'], Math.max(needed, maxSize)),
          ...(scales ? [] : [setProp(id, ['desiredCapacity'], needed)]),
        ],
      },
    };
  },
  good: [() => crowded(7, 2), () => crowded(10, 4)],
  bad: [() => crowded(8, 2)],
});
