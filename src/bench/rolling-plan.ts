import { planOf } from '#sim/boot.ts';
import { ec2Service } from '#sim/boot/example-designs.ts';
import type { Plan } from '#sim/plan.ts';

/**
 * What the engine is told for the bench: launches are not rationed, so that the limits alone shape the deployment, and
 * every drain takes its whole delay.
 */
export const rollingParameters = { ec2LaunchesPerMinute: 1_000_000_000, drainWaits: 'always' };

const healthCheck = { intervalMs: 10_000, timeoutMs: 5000, retries: 3, startPeriodMs: 0 };

/**
 * A service of so many awsvpc tasks with a container health check, behind an Application Load Balancer, ten to an
 * instance at most, with room for a quarter more: 100/125. `busy`: users send it requests. Larger than AWS's quotas
 * allow, so the plan is enlarged after the design was compiled.
 */
export function rollingPlan(tasks: number, instances: number, busy = false): Plan {
  const design = ec2Service(
    {
      desiredCount: 10,
      minimumHealthyPercent: 100,
      maximumPercent: 125,
      cpu: 64,
      memory: 512,
      networkMode: 'awsvpc',
      behind: 'application',
      props: { availabilityZoneRebalancing: 'DISABLED' },
      requestsPerSecond: tasks,
      targetGroup: { deregistrationDelaySeconds: 45 },
    },
    { instances: 10, props: { awsvpcTrunking: true } },
  );
  const plan = planOf(design, { parameters: rollingParameters });
  return {
    ...plan,
    groups: plan.groups.map((group) => ({ ...group, startCount: instances, maxSize: instances })),
    workloads: plan.workloads.map((workload) => ({ ...workload, desired: tasks })),
    revisions: plan.revisions.map((revision) => ({
      ...revision,
      containers: revision.containers.map((container) => ({ ...container, healthCheck })),
    })),
    sources: busy ? plan.sources : [],
  };
}
