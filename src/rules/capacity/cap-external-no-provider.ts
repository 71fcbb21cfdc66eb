import { externalService } from '../service-examples.ts';
import { removeItem, strategyRule } from './strategy-rule.ts';

export const capExternalNoProvider = strategyRule({
  id: 'cap-external-no-provider',
  title: 'Capacity provider for external instances',
  why: 'Capacity providers manage capacity inside AWS. Servers of your own are reached with launch type EXTERNAL alone.',
  *check(items, { name, props }) {
    if (props.launchType !== 'EXTERNAL') return;
    yield {
      field: ['launchType'],
      message: `${name} has launch type EXTERNAL and a strategy with ${items.map((item) => item.name).join(' and ')}.`,
      fix: { label: 'Remove the strategy', edits: items.toReversed().map(removeItem) },
    };
  },
  good: [() => externalService()],
  bad: [() => externalService({ capacityProviderStrategy: [{ capacityProvider: 'own', weight: 1 }] })],
});
