import { design } from '#model/build.ts';
import { ancestor } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { groupsInCluster } from '#model/view/runner-hosts.ts';
import { providerName } from '#model/view/strategy.ts';
import { ec2Task } from '../examples.ts';
import { setProp } from '../prop-edits.ts';
import { ec2Service } from '../service-examples.ts';
import { strategyRule } from './strategy-rule.ts';

const written = {
  launchType: undefined,
  capacityProviderStrategy: [{ capacityProvider: 'spare', weight: 1 }],
};

export const capNotAssociated = strategyRule({
  id: 'cap-not-associated',
  title: 'Capacity provider of another cluster',
  why: 'A strategy may name only providers that are associated with the cluster of the service. AWS refuses any other.',
  *check(items, { id, name }, q) {
    const cluster = ancestor(q, id, 'cluster');
    if (cluster === undefined) return;
    const listed = q.props('cluster', cluster).capacityProviders ?? [];
    for (const item of items) {
      const home = item.node === undefined ? undefined : ancestor(q, item.node, 'cluster');
      const isElsewhere = home !== undefined && home !== cluster;
      const isUnknown =
        item.sort === 'other' &&
        !listed.includes(item.name) &&
        !groupsInCluster(q, cluster).some((group) => providerName(q, group) === item.name);
      if (!isElsewhere && !isUnknown) continue;
      yield {
        at: item.at,
        ...(item.path.length > 0 ? { field: [...item.path, 'capacityProvider'] } : {}),
        message: `${name} uses the capacity provider ${item.name}, which ${isElsewhere ? `belongs to the cluster ${titleOf(q, home)}` : `the cluster ${titleOf(q, cluster)} does not have`}.`,
        ...(isUnknown
          ? {
              fix: {
                label: `Add ${item.name} to the cluster`,
                edits: [setProp(cluster, ['capacityProviders'], [...listed, item.name])],
              },
            }
          : {}),
      };
    }
  },
  good: [
    () => ec2Service({}, { on: 'EC2', cluster: {} }),
    () => ec2Service(written, { cluster: { capacityProviders: ['spare'] } }),
    () => ec2Service(written),
  ],
  bad: [
    () => ec2Service(written, { cluster: {} }),
    () =>
      design((d) => {
        const group = d.node('ec2-capacity', {}, d.node('cluster', { clusterName: 'other' }));
        const service = d.service({
          cluster: {},
          props: { launchType: undefined, networkConfiguration: undefined },
          runs: ec2Task(),
        });
        d.link('capacity', service, group);
      }),
  ],
});
