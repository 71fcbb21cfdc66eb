import type { Edit } from '#model/edit.ts';
import type { NodeId } from '#model/design.ts';
import type { Json, JsonPath } from '#model/json.ts';
import type { HostGroup, Plan } from '../plan.ts';
import { ecsServiceOf, isDaemon, type EcsService } from '../systems/ecs-service/spec.ts';
import { requestOf } from '../systems/placement/placer.ts';
import type { Patience, Trial } from '../controller.ts';
import type { World } from '../world/world.ts';
import { arithmetic, type Percentages } from './arithmetic.ts';
import { copiesOnNew } from './growth.ts';
import { scalingMayDecide } from './service-scaling.ts';
import type { Change, Obstacle } from './verdict.ts';

/** A change of the percentages of a service, or of the plan in which it starts, with what it is in words and edits. */
interface Candidate {
  readonly percentages?: Partial<Percentages>;
  readonly plan?: Plan;
  readonly change: Change;
}

/**
 * The smallest change found with which a stuck deployment completes, by arithmetic: percentages before instances,
 * instances before the number of tasks. Where service auto scaling may decide, it is rehearsed, too. Undefined where none
 * of those frees it. `start` is the state it is stuck in.
 */
export function freedBy(
  start: World,
  workload: number,
  obstacle: Obstacle,
  trial: Trial,
  patience: Patience,
): Change | undefined {
  if (obstacle.code === 'lacks') return { words: 'Give the role what is lacking.' };
  if (obstacle.code === 'hook')
    return { words: 'Continue the deployment while the hook waits, or take the hook away.' };
  for (const { plan, percentages, change } of candidates(start, workload, obstacle)) {
    if (plan && --patience.starts < 0) return undefined;
    const world = plan ? trial.begin(plan) : start;
    if (arithmetic(world, workload, percentages) !== 'completes') continue;
    const changed = plan ?? withSpec(start.plan, workload, percentages ?? {});
    if (!scalingMayDecide(world, workload) || trial.rehearse(changed)) return change;
  }
  return undefined;
}

function* candidates(start: World, workload: number, { code, numbers }: Obstacle): Generator<Candidate> {
  const { plan } = start;
  const { desired = 0, floor = 0, ceiling = 0, needed = 0, room = 0 } = numbers;
  const { node } = plan.workloads[workload]!;
  const isReplica = !isDaemon(plan.workloads[workload]!);
  if (isReplica && (code === 'limits' || code === 'ceiling'))
    yield withMaximum(node, Math.ceil((100 * Math.max(needed, floor + 1)) / desired));
  if (code === 'limits') yield withMinimum(node, Math.floor((100 * (ceiling - 1)) / desired));
  const kept = Math.floor((100 * (room - 1)) / desired);
  if (code === 'no-headroom' && kept > 0) yield withMinimum(node, kept);
  if (isReplica && code !== 'limits' && code !== 'ceiling') {
    const more = Math.max(1, (code === 'no-headroom' ? floor + 1 : needed) - room);
    yield* withInstances(start, workload, more);
  }
  if (code === 'no-headroom' && kept === 0) yield withMinimum(node, 0);
  if (code === 'no-room-beside') yield rolling(plan, workload);
  if (code === 'no-room' && room > 0 && isReplica) yield withDesired(plan, workload, room);
}

const set = (id: string, path: JsonPath, value: Json): Edit => ({ do: 'set', id, path, value });

function withSpec(plan: Plan, workload: number, changes: Partial<EcsService>): Plan {
  const workloads = plan.workloads.map((each) =>
    each.index === workload ? { ...each, spec: { ...ecsServiceOf(each)!, ...changes } } : each,
  );
  return { ...plan, workloads };
}

function withMaximum(node: NodeId, maximumPercent: number): Candidate {
  return {
    percentages: { maximumPercent },
    change: {
      words: `Allow ${maximumPercent} %, so that one more task may start.`,
      edits: [set(node, ['deploymentConfiguration', 'maximumPercent'], maximumPercent)],
    },
  };
}

function withMinimum(node: NodeId, minimumHealthyPercent: number): Candidate {
  const what =
    minimumHealthyPercent === 0
      ? 'Keep 0 %, so that all may stop'
      : `Keep ${minimumHealthyPercent} %, so that one may stop`;
  return {
    percentages: { minimumHealthyPercent },
    change: {
      words: `${what} before another one has come.`,
      edits: [set(node, ['deploymentConfiguration', 'minimumHealthyPercent'], minimumHealthyPercent)],
    },
  };
}

/** CodeDeploy knows no rolling update: ECS has to take over the deployments, too. */
function rolling(plan: Plan, workload: number): Candidate {
  const { node } = plan.workloads[workload]!;
  const isEcs = ecsServiceOf(plan.workloads[workload]!)!.controller === 'ECS';
  const what = isEcs ? 'the strategy' : 'the deployment controller ECS with the strategy';
  return {
    plan: withSpec(plan, workload, { controller: 'ECS', strategy: { type: 'ROLLING' } }),
    change: {
      words: `Use ${what} ROLLING, which replaces a few tasks at a time.`,
      edits: [
        ...(isEcs ? [] : [set(node, ['deploymentController', 'type'], 'ECS')]),
        set(node, ['deploymentConfiguration', 'strategy'], 'ROLLING'),
      ],
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
function* withInstances(start: World, workload: number, more: number): Generator<Candidate> {
  const { plan } = start;
  const { lanes, throughProvider } = ecsServiceOf(plan.workloads[workload]!)!;
  for (const number of lanes.flatMap(({ groups }) => groups)) {
    const group = plan.groups[number]!;
    const copies = copiesOf(start, workload, group);
    if (copies === 0 || group.lacks.length > 0) continue;
    const least = Math.ceil(more / copies);
    const grows = throughProvider && group.provider?.managedScaling !== undefined;
    for (let count = least; count < least + 4; count++)
      yield grows ? growing(plan, group, count) : enlarged(plan, group, count);
  }
}

function copiesOf(world: World, workload: number, group: HostGroup): number {
  const revision = world.revisions.findLast((each) => each.workload === workload)!.index;
  const { lanes, placementConstraints } = ecsServiceOf(world.plan.workloads[workload]!)!;
  const lane = lanes.find(({ groups }) => groups.includes(group.index))!;
  const copies = copiesOnNew(world, group, requestOf(world, workload, revision, lane));
  return placementConstraints.some(({ type }) => type === 'distinctInstance') ? Math.min(1, copies) : copies;
}

function withGroup(plan: Plan, changed: HostGroup): Plan {
  return { ...plan, groups: plan.groups.map((each) => (each.index === changed.index ? changed : each)) };
}

/** Managed scaling launches the instances when tasks wait for them. */
function growing(plan: Plan, group: HostGroup, more: number): Candidate {
  const maxSize = group.maxSize + more;
  return {
    plan: withGroup(plan, { ...group, maxSize }),
    change: {
      words: `Let ${group.name} grow to ${maxSize} instances.`,
      edits: [set(group.node, ['maxSize'], maxSize)],
    },
  };
}

function enlarged(plan: Plan, group: HostGroup, more: number): Candidate {
  const startCount = group.startCount + more;
  const maxSize = Math.max(group.maxSize, startCount);
  return {
    plan: withGroup(plan, { ...group, startCount, maxSize }),
    change: {
      words: `Have ${more === 1 ? 'one more instance' : `${more} more instances`} in ${group.name}.`,
      edits: [
        set(group.node, ['desiredCapacity'], startCount),
        ...(maxSize > group.maxSize ? [set(group.node, ['maxSize'], maxSize)] : []),
      ],
    },
  };
}
