import type { PlacementStrategyRule } from '../ecs-service/spec.ts';

// Placement strategies as what they compare. Rules narrow in their order, so a choice is a lexicographic minimum.

/** One thing that candidates are compared by. */
export type Criterion =
  /** Tasks of the service on hosts that have the same value of this attribute, and of those spread by before. */
  | { readonly by: 'group'; readonly attribute: string }
  /** Tasks of the service on the host. */
  | { readonly by: 'host' }
  /** What is left of a resource. */
  | { readonly by: 'cpu' | 'memory' }
  /** Chance ends it: what comes after has nothing to decide. */
  | { readonly by: 'chance' };

/** What a rule compares: fields are attributes, 'instanceId' or 'host', 'cpu' or 'memory', in any case of letters. */
function criterionOf({ type, field }: PlacementStrategyRule): Criterion {
  if (type === 'random') return { by: 'chance' };
  const plain = field.toLowerCase();
  if (type === 'binpack') return { by: plain === 'cpu' ? 'cpu' : 'memory' };
  if (plain === 'instanceid' || plain === 'host') return { by: 'host' };
  return { by: 'group', attribute: field.replace(/^attribute:/i, '') };
}

const key = (criterion: Criterion): string => Object.values(criterion).join(':');

/**
 * What decides among hosts, in order. A service without a strategy spreads over zones, RunTask takes any; what remains
 * equal is told apart by the tasks of the service on the host (`byLoad`), and then by chance.
 */
export function criteriaOf(
  rules: readonly PlacementStrategyRule[],
  isService: boolean,
  byLoad = true,
): readonly Criterion[] {
  const given = rules.map(criterionOf);
  if (given.length === 0)
    given.push(isService ? { by: 'group', attribute: 'ecs.availability-zone' } : { by: 'chance' });
  if (byLoad) given.push({ by: 'host' });
  const criteria: Criterion[] = [];
  for (const each of given) {
    if (each.by === 'chance') break;
    // A second look at the same thing finds it equal.
    if (!criteria.some((earlier) => key(earlier) === key(each))) criteria.push(each);
  }
  return criteria;
}

/** 'spread(attribute:ecs.availability-zone)', as one says it. */
export function wordsOf(criterion: Criterion): string {
  if (criterion.by === 'group') return `spread(attribute:${criterion.attribute})`;
  if (criterion.by === 'host') return 'fewest tasks of the service on the instance';
  return criterion.by === 'chance' ? 'random' : `binpack(${criterion.by})`;
}
