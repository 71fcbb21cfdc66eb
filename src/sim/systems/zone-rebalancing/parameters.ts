import { parameter } from '../../parameters.ts';

export const zoneRebalancingDelayMs = parameter({
  name: 'zoneRebalancingDelayMs',
  value: 60_000,
  basis: 'simplified',
  says: 'From the moment when a steady service is uneven over its zones until its tasks begin to be moved.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html',
});
