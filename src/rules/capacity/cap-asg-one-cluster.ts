import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { ancestor, sources } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { defineRule } from '../rule.ts';

const shared = (clusters: readonly string[]): Design =>
  design((d) => {
    const group = d.node('ec2-capacity');
    for (const clusterName of clusters) {
      const props = { launchType: undefined, networkConfiguration: undefined };
      d.link('capacity', d.node('service', props, d.node('cluster', { clusterName })), group);
    }
  });

export const capAsgOneCluster = defineRule({
  id: 'cap-asg-one-cluster',
  on: 'ec2-capacity',
  title: 'One group of instances for two clusters',
  why: 'An instance registers with one cluster, and so does the capacity provider of its group. A second cluster needs a group of its own.',
  *check(q, id) {
    // Of a group that stands inside a cluster, the strategy of the stranger is what is wrong.
    if (ancestor(q, id, 'cluster') !== undefined) return;
    const clusters = new Set(sources(q, id, 'capacity').map((runner) => ancestor(q, runner, 'cluster')));
    clusters.delete(undefined);
    if (clusters.size < 2) return;
    yield {
      field: ['capacityProvider'],
      message: `${titleOf(q, id)} serves the clusters ${[...clusters].map((cluster) => titleOf(q, cluster!)).join(' and ')}.`,
    };
  },
  good: [() => shared(['demo'])],
  bad: [() => shared(['demo', 'other'])],
});
