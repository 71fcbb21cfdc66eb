import { parameter } from '../../parameters.ts';
import { reason } from '../../reason.ts';
import { none, TargetState, targetStates } from '../../world/tables.ts';
import { setLamp } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { targetExplained } from './explain-target.ts';
import { connectionsOpenMs } from './connections.ts';

const page =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html';

/** a task, b number of the state it comes to. */
export const targetMoved = reason({
  id: 'target.moved',
  level: 'normal',
  subjects: ['task', 'number'],
  words: (names, task, state) =>
    `The target of ${names.taskOf(task)} is ${targetStates[state] ?? '?'}${meanings[state] ?? ''}.`,
  docs: page,
  explained: true,
});

const meanings = [
  ': it is registered and gets no traffic before its first check passes',
  ' and gets traffic',
  ': checks in a row failed',
  ': no new requests reach it',
  ': it is out of its target group',
];

export const drainWaits = parameter({
  name: 'drainWaits',
  value: 'whileConnectionsAreOpen',
  words: ['whileConnectionsAreOpen', 'always'],
  basis: 'simplified',
  says: 'Whether deregistration takes its whole delay only while clients keep connections open, or always. AWS does not say when ECS takes a drain for done.',
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html',
});

export function moveTarget(world: World, target: number, to: number): void {
  const { targets } = world;
  const from = targets.state[target]!;
  if (from === to) return;
  targets.state[target] = to;
  targets.since[target] = world.nowMs;
  targets.stamp[target]!++;
  light(world, targets.task[target]!);
  if (world.question) world.explain(() => targetExplained(world, target, from));
  world.say(targetMoved, targets.task[target], to);
  world.signal.targetMoved(world, target, from, to);
}

/** Registers a task with a target group; its target is `initial`. */
export function register(world: World, task: number, group: number): number {
  const { targets, tasks } = world;
  const target = targets.add();
  targets.group[target] = group;
  targets.task[target] = task;
  targets.since[target] = world.nowMs;
  targets.nextOfTask[target] = tasks.firstTarget[task]!;
  tasks.firstTarget[task] = target;
  light(world, task);
  if (world.question) world.explain(() => targetExplained(world, target, none));
  world.say(targetMoved, task, TargetState.initial);
  world.signal.targetMoved(world, target, none, TargetState.initial);
  return target;
}

/** Lamps by target state, and how much each asks for attention. */
const lampOf = [1, 2, 3, 4, 5] as const;
const attention = [0, 3, 2, 4, 1, 0] as const;

function light(world: World, task: number): void {
  const { state, nextOfTask } = world.targets;
  let lamp = 0;
  for (let target = world.tasks.firstTarget[task]!; target !== none; target = nextOfTask[target]!) {
    const own = lampOf[state[target]!]!;
    if (lamp === 0 || attention[own]! > attention[lamp]!) lamp = own;
  }
  setLamp(world, task, lamp);
}

/**
 * Takes a task out of its target groups: no new requests from now on. Returns how long, in milliseconds, until the
 * last of its connections is closed or the deregistration delay has passed.
 */
export function deregister(world: World, task: number): number {
  const { targets } = world;
  const always = world.parameters.get(drainWaits) === 'always';
  let drainMs = 0;
  for (let target = world.tasks.firstTarget[task]!; target !== none; target = targets.nextOfTask[target]!) {
    if (targets.state[target]! >= TargetState.draining) continue;
    const wasServing = targets.state[target] === TargetState.healthy;
    const openMs = always ? Infinity : wasServing ? connectionsOpenMs(world, target) : 0;
    moveTarget(world, target, TargetState.draining);
    const { deregistrationDelayMs } = world.plan.targetGroups[targets.group[target]!]!;
    drainMs = Math.max(drainMs, Math.min(deregistrationDelayMs, openMs));
  }
  return drainMs;
}

/** The targets of a task, the one registered last first. */
export function* targetsOf(world: World, task: number): Generator<number> {
  const { nextOfTask } = world.targets;
  for (let target = world.tasks.firstTarget[task]!; target !== none; target = nextOfTask[target]!)
    yield target;
}

/** Whether every target of a task is healthy; true for one that has none. */
export function allTargetsHealthy(world: World, task: number): boolean {
  const { state, nextOfTask } = world.targets;
  for (let target = world.tasks.firstTarget[task]!; target !== none; target = nextOfTask[target]!)
    if (state[target] !== TargetState.healthy) return false;
  return true;
}

export function anyTargetUnhealthy(world: World, task: number): boolean {
  const { state, nextOfTask } = world.targets;
  for (let target = world.tasks.firstTarget[task]!; target !== none; target = nextOfTask[target]!)
    if (state[target] === TargetState.unhealthy) return true;
  return false;
}
