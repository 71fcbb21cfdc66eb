import { i32, table } from '../../kernel/table.ts';
import type { VolumePlan } from '../../plan.ts';
import { state, type System } from '../../system.ts';
import { HostState, none, StopCode, TaskFlag, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { isZoneLost } from '../faults/zone-state.ts';
import {
  volumeKept,
  volumeKeptOnHost,
  volumeLost,
  volumeLostWithHost,
  volumeReasons,
  volumeUnreachable,
} from './reasons.ts';
import { kindNumber, survives, type VolumeEvent } from './survives.ts';

/** Data that outlives its tasks on an instance: a list for each host. */
const volumeState = state(() => ({
  hosts: table({ first: i32(none) }),
  kept: table({ name: i32(), kind: i32(), next: i32(none) }),
}));

function taskStopped(world: World, task: number): void {
  const { tasks } = world;
  const { volumes } = world.revisions[tasks.revision[task]!]!;
  // A task whose containers never started has written nothing.
  if (!volumes || (tasks.flags[task]! & TaskFlag.RAN) === 0) return;
  const event = eventOf(world, task);
  for (const volume of volumes) tell(world, task, volume, event);
}

/** What a task was stopped by, as far as its volumes are concerned. */
function eventOf(world: World, task: number): VolumeEvent {
  const { tasks } = world;
  if (isZoneLost(world, tasks.zone[task]!)) return 'zoneLost';
  return tasks.stopCode[task] === StopCode.TerminationNotice ? 'hostTerminated' : 'taskStopped';
}

function tell(world: World, task: number, { name, kind }: VolumePlan, event: VolumeEvent): void {
  const host = world.tasks.host[task]!;
  const text = world.text(name);
  const number = kindNumber(kind);
  switch (survives(kind, event)) {
    case 'lost':
      // What stays on an instance is lost once, with the instance, and not with each of its tasks.
      if (survives(kind, 'taskStopped') === 'keptOnHost') keep(world, host, text, number);
      else world.say(volumeLost, task, text, number);
      return;
    case 'kept':
      return world.say(volumeKept, task, text, number);
    case 'unreachable':
      return world.say(volumeUnreachable, task, text, number);
    case 'keptOnHost':
      keep(world, host, text, number);
      return world.say(volumeKeptOnHost, task, text, number, host);
  }
}

function keep(world: World, host: number, name: number, kind: number): void {
  const { hosts, kept } = volumeState.of(world);
  while (hosts.count <= host) hosts.add();
  for (let each = hosts.first[host]!; each !== none; each = kept.next[each]!)
    if (kept.name[each] === name && kept.kind[each] === kind) return;
  const row = kept.add();
  kept.name[row] = name;
  kept.kind[row] = kind;
  kept.next[row] = hosts.first[host]!;
  hosts.first[host] = row;
}

/** An instance is gone with what tasks had left on it, those that ended with it included. */
function hostGone(world: World, host: number): void {
  const { hosts, kept } = volumeState.of(world);
  if (host >= hosts.count) return;
  for (let each = hosts.first[host]!; each !== none; each = kept.next[each]!)
    world.say(volumeLostWithHost, host, kept.name[each], kept.kind[each]);
  hosts.first[host] = none;
}

const guide = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/';

/** Which data survives the end of a task, of its instance, and of its zone. */
export const volumes: System = {
  id: 'volumes',
  states: [volumeState],
  tasksTo: [TaskState.STOPPED],
  on: {
    taskMoved: taskStopped,
    hostMoved(world, host, _from, to) {
      if (to === HostState.TERMINATED) hostGone(world, host);
    },
  },
  reasons: volumeReasons,
  mechanisms: [
    {
      says: 'The writable layer of a container, a bind mount without sourcePath, ephemeral storage of Fargate and Docker volumes of scope task end with the task.',
      basis: 'documented',
      source: `${guide}bind-mounts.html`,
    },
    {
      says: 'A bind mount with sourcePath and a Docker volume of scope shared (driver local) stay on the instance when a task stops, and are lost with the instance.',
      basis: 'documented',
      source: `${guide}docker-volumes.html`,
    },
    {
      says: 'An EBS volume is made for each task of a service and deleted with it.',
      basis: 'documented',
      source: `${guide}ebs-volumes.html`,
    },
    {
      says: 'An EBS volume of a standalone task is deleted with it as well, which is the default.',
      basis: 'simplified',
      source: `${guide}ebs-volumes.html`,
    },
    {
      says: 'EFS, FSx and S3 Files keep data whatever becomes of tasks and instances.',
      basis: 'documented',
      source: `${guide}efs-volumes.html`,
    },
    {
      says: 'When a zone is lost, EFS (Regional) and S3 Files are still there; FSx and volumes of other Docker drivers may not be reached.',
      basis: 'inferred',
      source: `${guide}efs-volumes.html`,
    },
  ],
};
