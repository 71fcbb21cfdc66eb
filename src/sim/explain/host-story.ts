import type { CourseStep, Member, RoomLine, Story } from '#model/story.ts';
import { countOf, duration, Names } from '../names.ts';
import { isZoneLost } from '../systems/faults/zone-state.ts';
import { ec2InstanceId } from '../systems/placement/attributes.ts';
import { HostState, hostStates, portWords, taskStates } from '../world/tables.ts';
import { tasksOn } from '../world/tasks.ts';
import type { World } from '../world/world.ts';
import { eventsAbout, firstAt, latestInWords } from './about.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-life-cycle.html';

/** What there is to tell of an instance: its state, what is left of it, and what runs on it. */
export function hostStory(world: World, host: number): Story | undefined {
  const { hosts, plan } = world;
  if (host >= hosts.count) return undefined;
  const names = new Names(world);
  const { node, name, instanceType } = plan.groups[hosts.group[host]!]!;
  const events = eventsAbout(world, { what: 'host', number: host }, hosts.launchedAt[host]!);
  const ports = takenPorts(world, host);
  return {
    sort: `Instance ${shortId(host)}`,
    title: names.host(host),
    ...standingOfHost(world, host),
    facts: [
      { name: 'Group', value: name, node },
      { name: 'Instance type', value: instanceType },
      { name: 'Zone', value: names.zone(hosts.zone[host]!) },
      { name: 'ID', value: ec2InstanceId(host) },
      ...(ports.length > 0 ? [{ name: 'Host ports', value: `${ports.join(', ')} taken` }] : []),
    ],
    asks: [],
    course: courseOf(world, host),
    room: roomOf(world, host),
    members: [...tasksOn(world, host)].map((task) => memberOf(world, task)),
    events: latestInWords(world, events),
    docs: page,
  };
}

/** An ID as short as the stage shows it. */
const shortId = (host: number): string => ec2InstanceId(host).replace(/^i-0+(?=[0-9a-f]{3})/, 'i-');

function standingOfHost(world: World, host: number): Pick<Story, 'now' | 'tone'> {
  const { hosts } = world;
  const tasks = hosts.tasks[host]!;
  const runs =
    tasks === 0 ? 'No task is on it.' : `${countOf(tasks, 'task')} ${tasks === 1 ? 'is' : 'are'} on it.`;
  switch (hosts.state[host]) {
    case HostState.LAUNCHING:
      return {
        now: `It was launched ${duration(world.nowMs - hosts.launchedAt[host]!)} ago and has not joined its cluster yet: no task can be placed on it.`,
        tone: 'busy',
      };
    case HostState.DRAINING:
      return {
        now: `It is DRAINING: it gets no new tasks, and those of services are replaced elsewhere. ${capitalRuns(runs)}`,
        tone: 'busy',
      };
    case HostState.LOST:
      return {
        now: isZoneLost(world, hosts.zone[host]!)
          ? 'Its Availability Zone is lost, and the instance with it.'
          : 'It is lost: nothing on it answers any more.',
        tone: 'bad',
      };
    case HostState.TERMINATED:
      return { now: 'It is terminated.', tone: 'over' };
    default:
      if (hosts.agent[host] === 0)
        return {
          now: `Its agent is not connected: what runs goes on, but ECS can neither place nor stop anything here. ${capitalRuns(runs)}`,
          tone: 'bad',
        };
      return { now: `It is ACTIVE and takes tasks. ${capitalRuns(runs)}`, tone: 'ok' };
  }
}

const capitalRuns = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function roomOf({ hosts, plan }: World, host: number): RoomLine[] {
  const { room } = plan.groups[hosts.group[host]!]!;
  return [
    { name: 'CPU', left: hosts.cpuUnits[host]!, total: room.cpuUnits, unit: 'units' },
    { name: 'Memory', left: hosts.memoryMib[host]!, total: room.memoryMib, unit: 'MiB' },
    ...(room.gpus > 0 ? [{ name: 'GPUs', left: hosts.gpus[host]!, total: room.gpus, unit: '' }] : []),
    { name: 'Network interfaces', left: hosts.interfaces[host]!, total: room.awsvpcTasks, unit: '' },
  ];
}

function takenPorts({ hosts, plan }: World, host: number): string[] {
  return plan.hostPorts.filter(
    (_, port) => (hosts.hostPorts[host * portWords + (port >> 5)]! & (1 << (port & 31))) !== 0,
  );
}

function memberOf(world: World, task: number): Member {
  const { tasks } = world;
  const state = taskStates[tasks.state[task]!]!;
  return {
    thing: { what: 'task', number: task },
    name: new Names(world).taskOf(task),
    says: tasks.healthy[task] === 1 ? `${state}, healthy` : state,
  };
}

const says: Readonly<Record<number, string>> = {
  [HostState.LAUNCHING]: 'starts, and its agent registers',
  [HostState.ACTIVE]: 'takes tasks',
  [HostState.DRAINING]: 'gets no new tasks',
  [HostState.LOST]: 'answers nobody',
  [HostState.TERMINATED]: 'is gone',
};

const agentBit = 8;

function courseOf(world: World, host: number): CourseStep[] {
  const { rows } = world.hostLog;
  const steps: { name: string; says: string; atMs: number }[] = [];
  for (let row = firstAt(rows.at, rows.count, world.hosts.launchedAt[host]!); row < rows.count; row++) {
    if (rows.subject[row] !== host) continue;
    const state = rows.state[row]! & 7;
    const isCutOff = state === HostState.ACTIVE && (rows.state[row]! & agentBit) === 0;
    const name = isCutOff ? 'AGENT DISCONNECTED' : hostStates[state]!;
    if (steps.at(-1)?.name !== name)
      steps.push({ name, says: isCutOff ? 'cannot be reached' : (says[state] ?? ''), atMs: rows.at[row]! });
  }
  return steps.map((step, i) => {
    const next = steps[i + 1];
    return next ? { ...step, forMs: next.atMs - step.atMs } : step;
  });
}
