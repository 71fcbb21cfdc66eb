import { z } from '#model/zod.ts';
import { defineIntervention, serviceName, workloadNamed } from '../intervention.ts';
import { refuseService } from '../selectors/service.ts';
import { setAlarm } from '../systems/deployment-alarms.ts';

export const alarm = defineIntervention({
  do: 'alarm',
  label: 'Set off an alarm',
  says: 'Puts a CloudWatch alarm that watches deployments of the service into ALARM, or back to OK.',
  schema: z.strictObject({
    service: serviceName,
    state: z.enum(['ALARM', 'OK']).default('ALARM').describe('The state it comes to.'),
    name: z.string().min(1).max(255).default('errors').describe('What the alarm is called.'),
  }),
  refuse: (plan, { service }) => refuseService(plan, service),
  apply: (world, { service, state, name }) =>
    setAlarm(world, workloadNamed(world.plan, service)!, name, state === 'ALARM'),
});
