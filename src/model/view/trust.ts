import type { NodeId } from '../design.ts';
import type { Query } from '../query.ts';

/** Those whom the role trusts, where it trusts none of `wanted`; undefined where it does, or nothing is known. */
export function wronglyTrusted(
  q: Query,
  role: NodeId,
  ...wanted: readonly string[]
): readonly string[] | undefined {
  const { services } = q.props('iam-role', role).trust ?? {};
  return services === undefined || services.some((service) => wanted.includes(service))
    ? undefined
    : services;
}
