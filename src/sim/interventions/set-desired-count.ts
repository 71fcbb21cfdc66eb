import { z } from '#model/zod.ts';
import { defineIntervention, refuseWorkload, workloadNamed } from '../intervention.ts';
import { reason } from '../reason.ts';

export const desiredCountSet = reason({
  id: 'service.desired-count',
  level: 'notable',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, before, after) =>
    `The desired count of service ${names.workload(workload)} was set from ${before} to ${after}.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-parameters.html',
});

export const setDesiredCount = defineIntervention({
  do: 'set-desired-count',
  label: 'Change the desired count',
  says: 'Updates the service with another desiredCount. It does not start a deployment.',
  schema: z.strictObject({ service: z.string(), desiredCount: z.int().min(0).max(5000) }),
  refuse: (plan, { service }) => refuseWorkload(plan, service),
  apply(world, { service, desiredCount }) {
    const workload = workloadNamed(world.plan, service)!;
    const before = world.workloads.desired[workload]!;
    if (before === desiredCount) return;
    world.workloads.desired[workload] = desiredCount;
    world.say(desiredCountSet, workload, before, desiredCount);
    world.signal.desiredChanged(world, workload);
  },
});
