import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { ancestor } from '#model/query.ts';
import { groupsInCluster } from '#model/view/runner-hosts.ts';
import { providerName, strategyOf } from '#model/view/strategy.ts';
import { ec2Task } from '../examples.ts';
import { newId } from '../new-id.ts';
import { dropProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';

const inCluster = (link: boolean): Design =>
  design((d) => {
    const launchType = link ? undefined : 'EC2';
    const service = d.service({
      cluster: {},
      props: { launchType, networkConfiguration: undefined },
      runs: ec2Task(),
    });
    const group = d.node('ec2-capacity', {}, d.last('cluster'));
    if (link) d.link('capacity', service, group);
  });

export const capRunTaskStrategy = runnerRule({
  id: 'cap-run-task-strategy',
  title: 'Instances do not grow for these tasks',
  why: 'Cluster auto scaling counts only tasks that were started through a capacity provider. With launch type EC2 a task that finds no room is not placed, and no instance is added for it.',
  *check({ id, name, props }, q) {
    const cluster = props.launchType === 'EC2' ? ancestor(q, id, 'cluster') : undefined;
    if (cluster === undefined || strategyOf(q, id).length > 0) return;
    const scaled = groupsInCluster(q, cluster).filter((group) => {
      const { managedScaling } = q.props('ec2-capacity', group).capacityProvider ?? {};
      return managedScaling !== undefined && managedScaling.status !== 'DISABLED';
    });
    const [group] = scaled;
    if (group === undefined) return;
    yield {
      field: ['launchType'],
      message: `${name} has launch type EC2, so ${providerName(q, group)} adds no instances for it.`,
      fix: {
        label: `Use the capacity provider ${providerName(q, group)}`,
        edits: [
          dropProp(id, ['launchType']),
          {
            do: 'add-link',
            id: newId('capacity'),
            link: { kind: 'capacity', from: id, to: group, props: { weight: 1 } },
          },
        ],
      },
    };
  },
  good: [() => inCluster(true)],
  bad: [() => inCluster(false)],
});
