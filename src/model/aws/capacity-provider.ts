import { z } from 'zod';
import { field } from '../field.ts';
import { apiPage } from './pages.ts';

const docs = apiPage('CapacityProviderStrategyItem');

export const base = field(z.int().min(0).max(100000), {
  help: 'How many tasks at least run here before weights count. One provider of a strategy may have a base.',
  docs,
  unit: 'tasks',
  default: 0,
  ids: { range: 'cap-base-range', type: 'cap-base-range' },
});

export const weight = field(z.int().min(0).max(1000), {
  help: 'The share of tasks beyond the base, relative to the other providers.',
  docs,
  default: 0,
  ids: { range: 'cap-weight-range', type: 'cap-weight-range' },
});

const item = z.strictObject({
  capacityProvider: field(z.string(), {
    help: 'The short name of the capacity provider.',
    docs,
    required: true,
  }),
  base,
  weight,
});

/** A capacity provider strategy written out, beside the `capacity` links that are drawn. */
export function capacityProviderStrategy(help: string) {
  return field(z.array(item).max(20), {
    help,
    docs,
    group: 'Capacity',
    ids: { length: 'cap-strategy-max-20' },
  });
}
