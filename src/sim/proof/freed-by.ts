import type { Edit } from '#model/edit.ts';
import type { JsonPath } from '#model/json.ts';
import type { HostGroup, Plan } from '../plan.ts';
import { ecsServiceOf, isDaemon, type EcsService } from '../systems/ecs-service/spec.ts';
import { requestOf } from '../systems/placement/placer.ts';
import type { World } from '../world/world.ts';
import { arithmetic } from './arithmetic.ts';
import { copiesOnNew } from './growth.ts';
import { startOf, type ProofOptions } from './start.ts';
import type { Change, Obstacle } from './verdict.ts';

/** A change of the plan, with what it is in words and in the design. */
interface Candidate {
  readonly plan: Plan;
  readonly change: Change;
}

/**
 * The smallest change found with which a stuck deployment completes, by arithmetic: percentages before instances,
 * instances before the number of tasks. Undefined where none of those frees it.
 */
export function freedBy(
  plan: Plan,
  workload: number,
  obstacle: Obstacle,
  options: ProofOptions,
): Change | undefined {
  if (obstacle.code === 'lacks') return { words: 'Give the role what is lacking.' };
  if (obstacle.code === 'hook')
    return { words: 'Continue the deployment while the hook waits, or take the hook away.' };
  for (const candidate of candidates(plan, workload, obstacle, options)) {
    const finding = arithmetic(startOf(candidate.plan, options), workload);
    if (finding === 'completes') return candidate.change;
  }
  return undefined;
}

function* candidates(
  plan: Plan,
  workload: number,
  { code, numbers }: Obstacle,
  options: ProofOptions,
): Generator<Candidate> {
  const { desired = 0, floor = 0, ceiling = 0, needed = 0, room = 0 } = numbers;
  const isReplica = !isDaemon(plan.workloads[workload]!);
  if (isReplica && (code === 'limits' || code === 'ceiling'))
    yield withMaximum(plan, workload, Math.ceil((100 * Math.max(needed, floor + 1)) / desired));
  if (code === 'limits') yield withMinimum(plan, workload, Math.floor((100 * (ceiling - 1)) / desired));
  const kept = Math.floor((100 * (room - 1)) / desired);
  if (code === 'no-headroom' && kept > 0) yield withMinimum(plan, workload, kept);
  if (isReplica)
    yield* withInstances(
      plan,
      workload,
      Math.max(1, (code === 'no-headroom' ? floor + 1 : needed) - room),
      options,
    );
  if (code === 'no-headroom' && kept === 0) yield withMinimum(plan, workload, 0);
  if (code === 'no-room-beside') yield rolling(plan, workload);
  if (code === 'no-room' && room > 0 && isReplica) yield withDesired(plan, workload, room);
}

const set = (
  id: string,
  path: JsonPath,
  value: Edit & { do: 'set' } extends { value?: infer V } ? V : never,
): Edit => ({
  do: 'set',
  id,
  path,
  value,
});

function withSpec(plan: Plan, workload: number, changes: Partial<EcsService>): Plan {
  const workloads = plan.workloads.map((each) =>
    each.index === workload ? { ...each, spec: { ...ecsServiceOf(each)!, ...changes } } : each,
  );
  return { ...plan, workloads };
}

function withMaximum(plan: Plan, workload: number, maximumPercent: number): Candidate {
  const { node } = plan.workloads[workload]!;
  return {
    plan: withSpec(plan, workload, { maximumPercent }),
    change: {
      words: `Allow ${maximumPercent} %, so that one more task may start.`,
      edits: [set(node, ['deploymentConfiguration', 'maximumPercent'], maximumPercent)],
    },
  };
}

function withMinimum(plan: Plan, workload: number, minimumHealthyPercent: number): Candidate {
  const { node } = plan.workloads[workload]!;
  const what =
    minimumHealthyPercent === 0
      ? 'Keep 0 %, so that all may stop'
      : `Keep ${minimumHealthyPercent} %, so that one may stop`;
  return {
    plan: withSpec(plan, workload, { minimumHealthyPercent }),
    change: {
      words: `${what} before another one has come.`,
      edits: [set(node, ['deploymentConfiguration', 'minimumHealthyPercent'], minimumHealthyPercent)],
    },
  };
}

function rolling(plan: Plan, workload: number): Candidate {
  const { node } = plan.workloads[workload]!;
  return {
    plan: withSpec(plan, workload, { strategy: { type: 'ROLLING' } }),
    change: {
      words: 'Use the strategy ROLLING, which replaces a few tasks at a time.',
      edits: [set(node, ['deploymentConfiguration', 'strategy'], 'ROLLING')],
    },
  };
}

function withDesired(plan: Plan, workload: number, desired: number): Candidate {
  const { node } = plan.workloads[workload]!;
  const workloads = plan.workloads.map((each) => (each.index === workload ? { ...each, desired } : each));
  return {
    plan: { ...plan, workloads },
    change: {
      words: desired === 1 ? 'Run 1 task instead.' : `Run ${desired} tasks instead.`,
      edits: [set(node, ['desiredCount'], desired)],
    },
  };
}

/** So many instances more that they hold `more` further tasks; where zones are in the way, up to three beyond that. */
function* withInstances(
  plan: Plan,
  workload: number,
  more: number,
  options: ProofOptions,
): Generator<Candidate> {
  const world = startOf(plan, options);
  for (const number of ecsServiceOf(plan.workloads[workload]!)!.lanes.flatMap(({ groups }) => groups)) {
    const group = plan.groups[number]!;
    const copies = copiesOf(world, workload, group);
    if (copies === 0 || group.lacks.length > 0) continue;
    const least = Math.ceil(more / copies);
    for (let count = least; count < least + 4; count++) yield enlarged(plan, group, count);
  }
}

function copiesOf(world: World, workload: number, group: HostGroup): number {
  const revision = world.revisions.findLast((each) => each.workload === workload)!.index;
  const { lanes, placementConstraints } = ecsServiceOf(world.plan.workloads[workload]!)!;
  const lane = lanes.find(({ groups }) => groups.includes(group.index))!;
  const copies = copiesOnNew(world, group, requestOf(world, workload, revision, lane));
  return placementConstraints.some(({ type }) => type === 'distinctInstance') ? Math.min(1, copies) : copies;
}

function enlarged(plan: Plan, group: HostGroup, more: number): Candidate {
  const startCount = group.startCount + more;
  const maxSize = Math.max(group.maxSize, startCount);
  const groups = plan.groups.map((each) => (each === group ? { ...each, startCount, maxSize } : each));
  return {
    plan: { ...plan, groups },
    change: {
      words: `Have ${more === 1 ? 'one more instance' : `${more} more instances`} in ${group.name}.`,
      edits: [
        set(group.node, ['desiredCapacity'], startCount),
        ...(maxSize > group.maxSize ? [set(group.node, ['maxSize'], maxSize)] : []),
      ],
    },
  };
}
