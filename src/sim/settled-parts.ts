import { sameWorkload } from './edited-plan.ts';
import type { Plan, TargetGroup, TrafficSource, Workload } from './plan.ts';
import { controllerIn } from './plan-systems.ts';
import { isSame } from './same.ts';

// What is settled when a run begins, and cannot be changed while it goes on.

/** What of a plan's ground another plan draws otherwise, as a sentence; undefined when nothing. */
export function groundDiffers(plan: Plan, edited: Plan): string | undefined {
  // Zones are those in which something runs, so they may go with the last service in them.
  const workload = differing(plan.workloads.map(identity), edited.workloads.map(identity));
  if (workload) return `${workload.name} ${workload.how}, and what runs is settled at the beginning.`;
  if (!isSame(plan.zones, edited.zones))
    return 'The Availability Zones of the network were changed, and hosts and tasks stand in those it began with.';
  const group = differing(plan.groups, edited.groups);
  if (group)
    return `The Auto Scaling group ${group.name} ${group.how}, and instances are there from the beginning.`;
  if (
    !isSame(
      plan.workloads.map(({ node }) => node),
      edited.workloads.map(({ node }) => node),
    )
  )
    return 'The services were put in another order, and they take their turns in it from the beginning.';
  const target = differing(targetsOf(plan), targetsOf(edited));
  if (target)
    return `The target group of ${target.name} ${target.how}, and load balancers are there from the beginning.`;
  const source = differing(plan.sources.map(withoutRate), edited.sources.map(withoutRate));
  return source && `The traffic of ${source.name} ${source.how} in more than its constant rate.`;
}

interface Named {
  readonly node: string;
  readonly name: string;
}

/** The first thing that one of two lists has alone, or that is not the same in both, and how it differs. */
function differing<T extends Named>(
  before: readonly T[],
  after: readonly T[],
): { readonly name: string; readonly how: string } | undefined {
  for (const each of after) {
    const was = before.find(({ node }) => node === each.node);
    if (!was) return { name: each.name, how: 'was added' };
    if (!isSame(was, each)) return { name: was.name, how: 'was changed' };
  }
  const gone = before.find(({ node }) => !after.some((each) => each.node === node));
  return gone && { name: gone.name, how: 'was removed' };
}

const identity = ({ node, name, cluster, controller }: Workload): Named & Partial<Workload> => ({
  node,
  name,
  cluster,
  controller,
});

const targetsOf = ({ targetGroups, workloads }: Plan): (TargetGroup & Named)[] =>
  targetGroups.map((each) => ({ ...each, node: each.link, name: workloads[each.workload]!.name }));

/** What an intervention can change of users is how many requests a second they send all the time. */
function withoutRate(source: TrafficSource): TrafficSource {
  return source.pattern === 'constant' ? { ...source, ratePerSecondMilli: 0, peakPerSecondMilli: 0 } : source;
}

/** The same of one workload, beyond its revision and what an intervention changes of it. */
export function workloadDiffers(plan: Plan, edited: Plan, workload: Workload): string | undefined {
  const after = sameWorkload(edited, workload);
  if (!after) return `${workload.name} was removed, and what runs is settled at the beginning.`;
  const edits = controllerIn(plan, workload)?.edits;
  if (edits) return edits.differs(workload, after);
  return isSame({ ...workload, index: 0 }, { ...after, index: 0 })
    ? undefined
    : `${workload.name} was changed, and what runs is settled at the beginning.`;
}
