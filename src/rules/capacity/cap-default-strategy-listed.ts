import { design, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { groupsInCluster } from '#model/view/runner-hosts.ts';
import { providerName } from '#model/view/strategy.ts';
import { setProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';

const cluster = (props: Props): Design => design((d) => d.node('cluster', props));
const defaultCapacityProviderStrategy = [{ capacityProvider: 'FARGATE', weight: 1 }];

export const capDefaultStrategyListed = defineRule({
  id: 'cap-default-strategy-listed',
  on: 'cluster',
  title: 'Default strategy with a provider the cluster lacks',
  why: 'The default strategy serves whatever names neither launch type nor strategy. Its providers must be in the list of the cluster.',
  *check(q, id) {
    const { defaultCapacityProviderStrategy: items = [], capacityProviders: listed = [] } = q.props(
      'cluster',
      id,
    );
    if (items.length === 0) return;
    const known = new Set([...listed, ...groupsInCluster(q, id).map((group) => providerName(q, group))]);
    for (const [index, { capacityProvider = '' }] of items.entries()) {
      if (known.has(capacityProvider) || capacityProvider === '') continue;
      yield {
        field: ['defaultCapacityProviderStrategy', index, 'capacityProvider'],
        message: `The default strategy names ${capacityProvider}, which is not among the capacity providers of the cluster.`,
        fix: {
          label: `Add ${capacityProvider} to the list`,
          edits: [setProp(id, ['capacityProviders'], [...listed, capacityProvider])],
        },
      };
    }
  },
  good: [
    () => cluster({ defaultCapacityProviderStrategy, capacityProviders: ['FARGATE'] }),
    () => cluster({}),
  ],
  bad: [() => cluster({ defaultCapacityProviderStrategy })],
});
