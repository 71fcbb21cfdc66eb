import { z } from '#model/zod.ts';
import { defineIntervention, serviceName, workloadNamed } from '../intervention.ts';
import { refuseService } from '../selectors/service.ts';
import { answerPauses } from '../systems/traffic-shift/hooks.ts';
import { nothingPaused } from '../systems/traffic-shift/reasons.ts';

export const continueDeployment = defineIntervention({
  do: 'continue-deployment',
  label: 'Continue the deployment',
  says: 'Lets a deployment go on that waits at a pause hook, or rolls it back, as ContinueServiceDeployment does.',
  schema: z.strictObject({
    service: serviceName,
    action: z
      .enum(['CONTINUE', 'ROLLBACK'])
      .default('CONTINUE')
      .describe('What the pause hooks are answered.'),
  }),
  refuse: (plan, { service }) => refuseService(plan, service),
  apply(world, { service, action }) {
    const workload = workloadNamed(world.plan, service)!;
    if (!answerPauses(world, workload, action)) world.say(nothingPaused, workload);
  },
});
