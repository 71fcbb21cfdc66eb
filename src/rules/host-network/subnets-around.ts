import type { NodeId } from '#model/design.ts';
import { ancestor, type Query } from '#model/query.ts';

/** The private subnets of the VPC around a node, by name: at most 16, as many as AWS takes; all where none is private. */
export function subnetsAround(q: Query, id: NodeId): string[] {
  const vpc = ancestor(q, id, 'vpc');
  const subnets = vpc === undefined ? [] : (q.props('vpc', vpc).subnets ?? []);
  const inward = subnets.filter((subnet) => !subnet.public);
  return (inward.length > 0 ? inward : subnets).flatMap(({ name }) => name ?? []).slice(0, 16);
}
