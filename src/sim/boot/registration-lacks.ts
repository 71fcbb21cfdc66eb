import { registrationActions } from '#model/aws/role-actions.ts';
import type { NodeId } from '#model/design.ts';
import { sources, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { wronglyTrusted } from '#model/view/trust.ts';
import type { Lack } from '../plan.ts';

/**
 * Why the instances of an Auto Scaling group certainly cannot join their cluster: the drawn instance role does not
 * allow it. With no role drawn, or one of unknown contents, they are taken to join.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html
 */
export function registrationLacks(q: Query, group: NodeId): Lack[] {
  const role = sources(q, group, 'instance-role')[0];
  if (role === undefined) return [];
  const missing = permissionsOf(q, role).lacks(registrationActions);
  const faults = [
    ...(wronglyTrusted(q, role, 'ec2.amazonaws.com') ? ['does not trust ec2.amazonaws.com'] : []),
    ...(missing.length > 0 ? [`may not do ${missing.join(', ')}`] : []),
  ];
  if (faults.length === 0) return [];
  const text = `its instances cannot register, because the instance role ${titleOf(q, role)} ${faults.join(' and ')}.`;
  return [{ phase: 'register', text }];
}
