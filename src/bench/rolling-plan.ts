import { planOf } from '#sim/boot.ts';
import { ec2Service } from '#sim/boot/example-designs.ts';
import type { Plan } from '#sim/plan.ts';

/** What the scheduler is told for a bench: launches are not rationed, so that the limits alone shape the deployment. */
export const benchParameters = { ec2LaunchesPerMinute: 1_000_000_000 };

/**
 * A service of so many awsvpc tasks behind an Application Load Balancer, ten to an instance at most, with room for a
 * quarter more: 100/125. Larger than AWS's quotas allow, so the plan is enlarged after the design was compiled.
 */
export function rollingPlan(tasks: number, instances: number): Plan {
  const design = ec2Service(
    {
      desiredCount: 10,
      minimumHealthyPercent: 100,
      maximumPercent: 125,
      cpu: 64,
      memory: 512,
      networkMode: 'awsvpc',
      behind: 'application',
      requestsPerSecond: 1,
      targetGroup: { deregistrationDelaySeconds: 45 },
    },
    { instances: 10, props: { awsvpcTrunking: true } },
  );
  const plan = planOf(design, { parameters: benchParameters });
  return {
    ...plan,
    groups: plan.groups.map((group) => ({ ...group, startCount: instances, maxSize: instances })),
    workloads: plan.workloads.map((workload) => ({ ...workload, desired: tasks })),
  };
}
