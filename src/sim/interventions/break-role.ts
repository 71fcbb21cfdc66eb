import { z } from '#model/zod.ts';
import { defineIntervention, workloadNamed } from '../intervention.ts';
import { groupNamed } from '../selectors/hosts.ts';
import { refuseRole, roleArguments } from '../selectors/roles.ts';
import {
  accessDenied,
  executionRoleBroken,
  instanceRoleBroken,
  taskRoleBroken,
} from '../systems/iam/reasons.ts';
import { Broken, roleState } from '../systems/iam/roles.ts';

export const breakRole = defineIntervention({
  do: 'break-role',
  label: 'Break a role',
  says: 'Takes its permissions, or its trust, from a role: new tasks fail in the phase that needs it, running ones only where their application uses it.',
  schema: z.strictObject({
    ...roleArguments,
    loses: z
      .enum(['permissions', 'trust'])
      .default('permissions')
      .describe('What it loses: all it may do, or that ECS may assume it (execution and task role).'),
  }),
  refuse: (plan, args) =>
    args.role === 'instance' && args.loses === 'trust'
      ? 'The trust of an instance role is asked only when instances are launched: take its permissions.'
      : refuseRole(plan, args),
  apply(world, { role, service, group, loses }) {
    const { workloads, groups } = roleState.of(world);
    const broken = loses === 'trust' ? Broken.TRUST : Broken.PERMISSIONS;
    if (role === 'instance') {
      const index = groupNamed(world.plan, group)!;
      groups.instance[index] = broken;
      return world.say(instanceRoleBroken, index);
    }
    const workload = workloadNamed(world.plan, service!)!;
    workloads[role][workload] = broken;
    world.say(role === 'task' ? taskRoleBroken : executionRoleBroken, workload, world.text(loses));
    if (role !== 'task' || broken !== Broken.PERMISSIONS) return;
    world.say(accessDenied, workload);
    world.signal.trafficShifted(world, workload);
  },
});
