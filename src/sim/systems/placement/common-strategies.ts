import type { PlacementStrategyRule } from '../ecs-service/spec.ts';

const zoneSpread: PlacementStrategyRule = { type: 'spread', field: 'attribute:ecs.availability-zone' };

/** Strategies that people choose among. */
export const commonStrategies: ReadonlyArray<readonly PlacementStrategyRule[]> = [
  [{ type: 'binpack', field: 'memory' }],
  [{ type: 'binpack', field: 'cpu' }],
  [zoneSpread],
  [{ type: 'spread', field: 'instanceId' }],
  [zoneSpread, { type: 'binpack', field: 'memory' }],
  [{ type: 'random', field: '' }],
];
