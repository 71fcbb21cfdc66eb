import type { NodeId } from '#model/design.ts';
import { ancestor, type Query } from '#model/query.ts';
import type { NodeProps } from '#model/registry.ts';

export type Subnet = NonNullable<NodeProps<'vpc'>['subnets']>[number];

/**
 * The subnets of the VPC around `id` that have these names. Undefined when no VPC is drawn around it, so that rules
 * about subnets stay silent about what nobody has drawn; names the VPC does not have (such as subnet-0abc) are left out.
 */
export function subnetsNamed(q: Query, id: NodeId, names: readonly string[]): Subnet[] | undefined {
  const vpc = ancestor(q, id, 'vpc');
  if (vpc === undefined) return undefined;
  const { subnets = [] } = q.props('vpc', vpc);
  return subnets.filter(({ name }) => name !== undefined && names.includes(name));
}
