import type { Ask, ContainerLine, CourseStep, Ending, Fact, Story } from '#model/story.ts';
import { controllerOf } from '../controller.ts';
import { grouped, Names } from '../names.ts';
import { containerStarts } from '../systems/task-lifecycle/container-starts.ts';
import { never, none, stopCodes, TaskFlag, taskStates, TaskState, Health } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { eventsAbout, firstAt, firstOf, lastOf, latestInWords } from './about.ts';
import { meaningOf } from './stop-meanings.ts';
import { standingOfTask, stateSays } from './task-standing.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html';

/** What there is to tell of a task: how it stands, where it is and why, what it has been through, how it ended. */
export function taskStory(world: World, task: number): Story | undefined {
  const { tasks } = world;
  if (task >= tasks.count) return undefined;
  const names = new Names(world);
  const events = eventsAbout(world, { what: 'task', number: task }, tasks.createdAt[task]!);
  const { now, tone } = standingOfTask(world, task);
  const ending = endingOf(world, task);
  return {
    sort: 'Task',
    title: names.taskOf(task),
    now,
    tone,
    facts: factsOf(world, task),
    asks: asksOf(world, task, events),
    course: courseOf(world, task),
    ...(ending ? { ending } : {}),
    containers: containersOf(world, task),
    events: latestInWords(world, events),
    docs: page,
  };
}

function factsOf(world: World, task: number): Fact[] {
  const { tasks, plan } = world;
  const names = new Names(world);
  const workload = tasks.workload[task]!;
  const { node, name } = plan.workloads[workload]!;
  const deployment = tasks.deployment[task]!;
  const { demand } = world.revisions[tasks.revision[task]!]!;
  return [
    { name: 'Service', value: name, node },
    ...(deployment === none
      ? []
      : [
          {
            name: 'Deployment',
            value: names.deployment(deployment),
            thing: { what: 'deployment' as const, number: deployment },
          },
        ]),
    placeOf(world, task),
    { name: 'Takes', value: `${grouped(demand.cpuUnits)} CPU units, ${grouped(demand.memoryMib)} MiB` },
    ...healthFacts(world, task),
    ...((tasks.flags[task]! & TaskFlag.PROTECTED) !== 0
      ? [{ name: 'Protected', value: 'scale-in protection is on' }]
      : []),
  ];
}

function placeOf(world: World, task: number): Fact {
  const { tasks } = world;
  const names = new Names(world);
  const host = tasks.host[task]!;
  if (host !== none)
    return { name: 'Runs on', value: names.host(host), thing: { what: 'host', number: host } };
  if (tasks.zone[task] === none) return { name: 'Runs on', value: 'nothing yet' };
  return { name: 'Runs on', value: `${laneOf(world, task)} in ${names.zone(tasks.zone[task]!)}` };
}

function laneOf(world: World, task: number): string {
  const { tasks, plan } = world;
  const workload = plan.workloads[tasks.workload[task]!]!;
  const lanes = controllerOf(world, workload.index)?.runsOn?.(workload).lanes ?? [];
  return lanes[tasks.lane[task]!]?.name ?? 'FARGATE';
}

function healthFacts(world: World, task: number): Fact[] {
  const { tasks } = world;
  const facts: Fact[] = [];
  const health = tasks.health[task]!;
  if (health !== Health.UNKNOWN)
    facts.push({ name: 'healthStatus', value: health === Health.HEALTHY ? 'HEALTHY' : 'UNHEALTHY' });
  return facts;
}

/** The decisions about it that can be looked into. */
function asksOf(world: World, task: number, events: readonly number[]): Ask[] {
  const names = new Names(world);
  const { tasks } = world;
  const host = tasks.host[task]!;
  const asks: Ask[] = [];
  const started = startedBy(world, task);
  if (started !== undefined) asks.push({ question: 'Why was it started?', event: started });
  const placed = firstOf(world, events, 'placement.placed');
  if (placed !== undefined) asks.push({ question: `Why ${names.host(host)}?`, event: placed });
  else if (tasks.zone[task] !== none) {
    const begun = firstOf(world, events, 'task.provisioning');
    if (begun !== undefined)
      asks.push({ question: `Why zone ${names.zone(tasks.zone[task]!)}?`, event: begun });
  }
  const stopped = lastOf(world, events, 'task.stop', 'task.failed');
  if (stopped !== undefined) asks.push({ question: 'Why does it stop?', event: stopped });
  return asks;
}

/** The event by which its controller said that it started tasks of this revision, at the moment this one was. */
function startedBy(world: World, task: number): number | undefined {
  const { tasks, events, reasons } = world;
  const { rows } = events;
  const atMs = tasks.createdAt[task]!;
  const starts = controllerOf(world, tasks.workload[task]!)?.startsTasks;
  if (!starts) return undefined;
  for (
    let event = firstAt(rows.at, rows.count, atMs);
    event < rows.count && rows.at[event] === atMs;
    event++
  ) {
    if (
      reasons[rows.reason[event]!] === starts &&
      rows.a[event] === tasks.workload[task] &&
      rows.b[event] === tasks.revision[task]
    )
      return event;
  }
  return undefined;
}

function courseOf(world: World, task: number): CourseStep[] {
  const { rows } = world.changes;
  const steps: { state: number; atMs: number }[] = [];
  for (let row = firstAt(rows.at, rows.count, world.tasks.createdAt[task]!); row < rows.count; row++) {
    if (rows.subject[row] !== task) continue;
    const state = rows.state[row]! & 7;
    if (steps.at(-1)?.state !== state) steps.push({ state, atMs: rows.at[row]! });
    if (state === TaskState.STOPPED) break;
  }
  const isWarm = (world.tasks.flags[task]! & TaskFlag.WARM) !== 0;
  if (isWarm) steps.shift();
  return steps.map(({ state, atMs }, i) => {
    const next = steps[i + 1];
    return {
      name: taskStates[state]!,
      atMs,
      ...(next ? { forMs: next.atMs - atMs } : {}),
      says: isWarm && i === 0 ? 'ran long before the clock began' : stateSays(state),
    };
  });
}

function endingOf({ tasks, texts }: World, task: number): Ending | undefined {
  const code = tasks.stopCode[task]!;
  if (code === 0) return undefined;
  return {
    code: stopCodes[code] ?? '?',
    reason: texts[tasks.stopReason[task]!] ?? '',
    meaning: meaningOf(code),
  };
}

function containersOf(world: World, task: number): ContainerLine[] {
  const { containers } = world.revisions[world.tasks.revision[task]!]!;
  const starts = containerStarts(world, task);
  const hasRun = world.tasks.runningAt[task] !== never;
  const lines = containers.map(({ name, essential, dependsOn }, i) => ({
    name,
    essential,
    waitsFor: dependsOn.map(
      ({ container, condition }) => `${containers[container]?.name ?? '?'} ${condition}`,
    ),
    ...(starts[i] === undefined
      ? hasRun
        ? { startedBefore: true as const }
        : {}
      : { startedAtMs: starts[i] }),
    order: starts[i] ?? dependsOn.length,
  }));
  return lines.toSorted((a, b) => a.order - b.order).map(({ order: _, ...line }) => line);
}
