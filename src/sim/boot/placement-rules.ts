import type { NodeProps } from '#model/registry.ts';
import type { PlacementConstraint, PlacementStrategyRule } from '../systems/ecs-service/spec.ts';

type Strategies = NodeProps<'service'>['placementStrategy'];
type Constraints = NodeProps<'service'>['placementConstraints'];

export const zoneField = 'attribute:ecs.availability-zone';

/** Strategy rules in the words that placement knows: 'host' is another name of instanceId. */
export const strategyRules = (written: Strategies): PlacementStrategyRule[] =>
  (written ?? []).map(({ type = 'random', field = '' }) => ({
    type,
    field: type === 'binpack' ? field.toLowerCase() : field === 'host' ? 'instanceId' : field,
  }));

/** Constraints of one type each; a memberOf without an expression, which AWS refuses, is left out. */
export const constraintRules = (written: Constraints): PlacementConstraint[] =>
  (written ?? []).flatMap(({ type, expression = '' }) =>
    type === undefined || (type === 'memberOf' && expression === '') ? [] : [{ type, expression }],
  );
