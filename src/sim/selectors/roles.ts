import type { Plan } from '../plan.ts';
import { refuseWorkload, workloadName } from '../intervention.ts';
import { refuseGroup } from './hosts.ts';
import { z } from '#model/zod.ts';

/** Arguments by which an intervention says which role it means. */
export const roleArguments = {
  role: z
    .enum(['execution', 'task', 'instance'])
    .describe(
      'Which role: the execution role or the task role of a service, or the instance role of a group.',
    ),
  service: workloadName.optional(),
  group: z
    .string()
    .optional()
    .describe('The Auto Scaling group of an instance role, by its name; may be left out where there is one.'),
};

export interface RoleChoice {
  readonly role: 'execution' | 'task' | 'instance';
  readonly service?: string | undefined;
  readonly group?: string | undefined;
}

export function refuseRole(plan: Plan, { role, service, group }: RoleChoice): string | undefined {
  if (role === 'instance') return refuseGroup(plan, group);
  if (service === undefined) return `Say whose ${role} role is meant, by \`service\`.`;
  return refuseWorkload(plan, service);
}
