import { z } from '#model/zod.ts';
import { defineIntervention, workloadNamed } from '../intervention.ts';
import { groupNamed } from '../selectors/hosts.ts';
import { refuseRole, roleArguments } from '../selectors/roles.ts';
import { roleMended } from '../systems/iam/reasons.ts';
import { Broken, roleState } from '../systems/iam/roles.ts';

export const mendRole = defineIntervention({
  do: 'mend-role',
  label: 'Mend a role',
  says: 'Gives a role back what was taken from it: it is as drawn again.',
  schema: z.strictObject(roleArguments),
  refuse: refuseRole,
  apply(world, { role, service, group }) {
    const { workloads, groups } = roleState.of(world);
    const owner = role === 'instance' ? groupNamed(world.plan, group)! : workloadNamed(world.plan, service!)!;
    const names = role === 'instance' ? world.plan.groups : world.plan.workloads;
    if (role === 'instance') groups.instance[owner] = Broken.NO;
    else workloads[role][owner] = Broken.NO;
    world.say(roleMended, world.text(`The ${role} role of ${names[owner]!.name}`));
    if (role === 'task') world.signal.trafficShifted(world, owner);
    world.signal.capacityCame(world);
  },
});
