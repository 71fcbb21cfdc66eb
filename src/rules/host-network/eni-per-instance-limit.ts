import { instanceType } from '#model/aws/instance-types.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { copiesOn, taskDemand } from '#model/view/task-demand.ts';
import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { awsvpcGroupService, groupService } from '../service-examples.ts';

export const eniPerInstanceLimit = runnerRule({
  id: 'eni-per-instance-limit',
  title: 'Network interfaces run out first',
  why: 'Each awsvpc task takes a network interface of the instance, and small instance types have two or three to give. ENI trunking gives many more, on the types that support it.',
  *check({ id, kind, name, count, taskDefinition }, q) {
    if (taskDefinition?.networkMode !== 'awsvpc' || count === undefined) return;
    const demand = taskDemand(taskDefinition);
    const groups = hostGroupsOf(q, id).filter(({ hosts }) => hosts.each);
    const room = (takesInterface: boolean): number =>
      groups.reduce(
        (sum, { hosts, most }) => sum + most * copiesOn(hosts.each!, { ...demand, takesInterface }),
        0,
      );
    const [group] = groups;
    if (!group || count <= room(true) || room(false) <= room(true)) return;
    const { hosts } = group;
    const trunk = instanceType(hosts.instanceType)?.trunkEniLimit ?? null;
    const canTrunk = trunk !== null && !hosts.each!.trunking;
    yield {
      field: [kind === 'service' ? 'desiredCount' : 'count'],
      message: `${name} wants ${count} awsvpc tasks; ${hosts.instanceType} takes ${hosts.each!.awsvpcTasks} of them on an instance for want of network interfaces, ${room(true)} in all.`,
      ...(canTrunk
        ? {
            fix: {
              label: `Turn ENI trunking on: ${trunk} tasks an instance`,
              edits: [setProp(group.id, ['awsvpcTrunking'], true)],
            },
          }
        : {}),
    };
  },
  good: [
    () => awsvpcGroupService({ desiredCount: 4 }),
    () => groupService({ desiredCount: 6 }),
    () => awsvpcGroupService({ desiredCount: 6 }, { capacity: { awsvpcTrunking: true } }),
  ],
  bad: [
    () => awsvpcGroupService({ desiredCount: 6 }),
    () => awsvpcGroupService({ desiredCount: 6 }, { capacity: { instanceType: 't3.medium' } }),
  ],
});
