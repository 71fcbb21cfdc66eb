import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import type { Complaint } from '../rule.ts';
import { trust } from './role-edits.ts';

/** Services whose roles people give to tasks by mistake. */
const mistaken = ['ec2.amazonaws.com', 'ecs.amazonaws.com', 'lambda.amazonaws.com'];

/** Whether a role that should be for tasks was made for another service of AWS's. */
export function isMistaken(services: readonly string[]): boolean {
  return services.some((service) => mistaken.includes(service));
}

export function trustComplaint(
  q: Query,
  role: NodeId,
  principal: string,
  services: readonly string[],
  use: string,
): Complaint {
  const trusts = services.length === 0 ? 'trusts nobody' : `trusts ${services.join(', ')}`;
  return {
    at: role,
    field: ['trust', 'services'],
    message: `${titleOf(q, role)} ${trusts}, so ${use} cannot assume it.`,
    fix: { label: `Trust ${principal}`, edits: [trust(q, role, principal)] },
  };
}
