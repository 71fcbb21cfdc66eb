import type { World } from '../../world/world.ts';
import { attributesOf } from './attributes.ts';
import { readExpression, verdictOf, type HostTest } from './cluster-query.ts';
import type { Request } from './request.ts';

/** What the constraints of a request say about hosts of one group in one zone. */
export interface SiteConstraints {
  /** False when no such host ever satisfies them. */
  readonly possible: boolean;
  /** What is left to be asked of each host. */
  readonly tests: readonly HostTest[];
}

export const isDistinct = ({ constraints }: Request): boolean =>
  constraints.some(({ type }) => type === 'distinctInstance');

/** The `memberOf` expressions of a request. */
export const expressionsOf = ({ constraints }: Request): string[] =>
  constraints.flatMap(({ type, expression }) => (type === 'memberOf' ? [expression] : []));

/** An expression that AWS or a rehearsal cannot read is satisfied by no host. */
export function constraintsAt(
  world: World,
  expressions: readonly string[],
  group: number,
  zone: number,
): SiteConstraints {
  const attributes = attributesOf(world, group, zone);
  const verdicts = expressions.map((expression) => {
    const read = readExpression(expression);
    return 'query' in read && verdictOf(read.query, attributes);
  });
  return {
    possible: !verdicts.includes(false),
    tests: verdicts.filter((verdict) => typeof verdict === 'function'),
  };
}
