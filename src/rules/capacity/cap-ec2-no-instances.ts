import { ancestor } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { newId } from '../new-id.ts';
import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import type { Fix } from '../rule.ts';
import { ec2Service, groupService } from '../service-examples.ts';
import { ec2Capacity } from '#model/kinds/ec2-capacity.ts';

export const capEc2NoInstances = runnerRule({
  id: 'cap-ec2-no-instances',
  title: 'No instances for these tasks',
  why: 'With launch type EC2 tasks are placed on instances that are registered with the cluster. Without any they are never placed.',
  *check({ id, name, launch }, q) {
    if (launch !== 'EC2') return;
    const groups = hostGroupsOf(q, id);
    const cluster = ancestor(q, id, 'cluster');
    const [group] = groups;
    if (groups.some(({ most }) => most > 0) || (!group && cluster === undefined)) return;
    const fix: Fix = group
      ? {
          label: 'Let it have two instances',
          edits: [
            setProp(group.id, ['desiredCapacity'], 2),
            setProp(group.id, ['maxSize'], Math.max(2, q.props('ec2-capacity', group.id).maxSize ?? 0)),
          ],
        }
      : {
          label: 'Add an Auto Scaling group to the cluster',
          edits: [
            {
              do: 'add-node',
              id: newId('instances'),
              node: { kind: 'ec2-capacity', parent: cluster!, props: ec2Capacity.create() },
            },
          ],
        };
    yield {
      message: group
        ? `${name} runs on ${titleOf(q, group.id)}, which has no instances.`
        : `${name} runs on EC2, but no instances are drawn in the cluster ${titleOf(q, cluster!)}.`,
      fix,
    };
  },
  good: [
    () => groupService(),
    () => groupService({}, { capacity: { desiredCapacity: 0, minSize: 0, maxSize: 4 } }),
    () => ec2Service(),
  ],
  bad: [
    () => ec2Service({}, { cluster: {} }),
    () => groupService({}, { capacity: { desiredCapacity: 0, minSize: 0, maxSize: 0 } }),
  ],
});
