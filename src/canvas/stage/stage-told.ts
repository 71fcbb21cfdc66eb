import { unborn } from '#store/run-states.ts';
import {
  healthOf,
  hostStateOf,
  hostStates,
  isConnected,
  isHealthy,
  lampOf,
  lamps,
  lifecycleOf,
  stopCodes,
  taskStates,
} from '#store/state-names.ts';
import type { Focus } from '#store/stage.ts';
import { hostName } from './hosts-part.ts';
import type { RunScene } from './run-scene.ts';
import { zoneTitle } from './zone-names.ts';

/** 'i-00a', as instances are called where there is little room. */
export const shortHostName = (host: number): string => hostName(host).replace(/^i-0+(?=[0-9a-f]{3})/, 'i-');

/** 'Task 12, api:8, RUNNING, healthy, target healthy, on i-003 (hosts/3) in zone a.' */
export function taskTold({ about, timeline }: RunScene, task: number): string {
  const { record, tasks } = timeline;
  const state = tasks.states[task];
  const name = about.workloads[record.workload.data[task]!]?.name ?? '';
  const revision = record.revisions[record.revision.data[task]!]?.number ?? '?';
  const who = `Task ${task + 1}, ${name}:${revision}`;
  if (state === undefined || state === unborn) return `${who}, not there yet.`;
  const parts = [who, taskStates[lifecycleOf(state)]!];
  if (isHealthy(state)) parts.push('healthy');
  else if (healthOf(state) === 2) parts.push('unhealthy');
  const lamp = lamps[lampOf(state)]!;
  if (lamp !== 'none' && lamp !== 'unused') parts.push(`target ${lamp}`);
  const [host, zone] = [record.host.data[task]!, record.zone.data[task]!];
  const isPlaced = isSettled(state);
  if (isPlaced && host >= 0) parts.push(`on ${hostCalled(about, record, host)}`);
  else if (isPlaced && zone >= 0) parts.push(`on Fargate in ${zoneTitle(about.zones[zone] ?? '')}`);
  const code = record.stopCode.data[task]!;
  const why = record.texts[record.stopText.data[task]!];
  // What the record knows already may lie ahead of the playhead.
  if (code !== 0 && lifecycleOf(state) >= taskStates.indexOf('DEACTIVATING'))
    parts.push(`${stopCodes[code]}${why === undefined || why === '' ? '' : `: ${why}`}`);
  return `${parts.join(', ')}.`;
}

/** 'Instance i-003 (hosts/3) in zone a, ACTIVE, agent disconnected, 4 tasks.' */
export function hostTold({ about, timeline }: RunScene, host: number, tasksOnIt: number): string {
  const { record, hosts } = timeline;
  const state = hosts.states[host];
  const who = `Instance ${hostCalled(about, record, host)}`;
  if (state === undefined || state === unborn) return `${who}, not there yet.`;
  const parts = [who, hostStates[hostStateOf(state)]!];
  if (!isConnected(state)) parts.push('agent not connected');
  parts.push(tasksOnIt === 1 ? '1 task' : `${tasksOnIt} tasks`);
  return `${parts.join(', ')}.`;
}

/** What is chosen on stage, in words; undefined for what the stage does not show. */
export function focusTold(scene: RunScene, { what, number }: Focus): string | undefined {
  if (what === 'task') return taskTold(scene, number);
  return what === 'host' ? hostTold(scene, number, tasksOn(scene, number)) : undefined;
}

/** Tasks on an instance that are not STOPPED. */
export function tasksOn({ timeline: { record, tasks } }: RunScene, host: number): number {
  let count = 0;
  for (let task = 0; task < record.workload.length; task++)
    if (record.host.data[task] === host && isSettled(tasks.states[task]!)) count++;
  return count;
}

export const isPresent = (state: number): boolean =>
  state !== unborn && lifecycleOf(state) !== taskStates.length - 1;

/** Whether a task is where it was put: that is known after PROVISIONING. */
export const isSettled = (state: number): boolean => isPresent(state) && lifecycleOf(state) !== 0;

function hostCalled(about: RunScene['about'], record: RunScene['timeline']['record'], host: number): string {
  const group = about.groups[record.hostGroup.data[host]!]?.name ?? '?';
  return `${shortHostName(host)} (${group}/${host + 1}) in ${zoneTitle(about.zones[record.hostZone.data[host]!] ?? '')}`;
}
