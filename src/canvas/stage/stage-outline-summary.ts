import { HostState } from '#store/state-names.ts';
import { clockOf } from './zone-names.ts';
import type { RunScene } from './run-scene.ts';
import { workloadTold } from './stage-outline-told.ts';
import type { TaskTally } from './task-tally.ts';

/** How a run stands, as far as a step is told by it. */
export interface Standing {
  readonly atMs: number;
  readonly services: readonly string[];
  readonly groups: readonly string[];
  readonly traffic: readonly string[];
}

/** `trafficWords`: what each service's requests come to, in words. */
export function standingOf(
  scene: RunScene,
  tally: TaskTally,
  trafficWords: (workload: number) => string,
): Standing {
  const { about, timeline } = scene;
  return {
    atMs: Math.floor(timeline.atMs),
    services: about.workloads.map((_, workload) => workloadTold(scene, tally, workload)),
    groups: about.groups.map(({ name }, group) => {
      const count = (state: number): number => tally.hostsIn(group, state);
      const told = [`${count(HostState.ACTIVE)} active`];
      if (count(HostState.LAUNCHING) > 0) told.push(`${count(HostState.LAUNCHING)} launching`);
      if (count(HostState.DRAINING) > 0) told.push(`${count(HostState.DRAINING)} draining`);
      if (count(HostState.LOST) > 0) told.push(`${count(HostState.LOST)} lost`);
      return `${name}: ${told.join(', ')}`;
    }),
    traffic: about.workloads.map((_, workload) => trafficWords(workload)),
  };
}

/** Parts of a summary that are told; more would not be listened to. */
const mostTold = 6;

/** What a step has brought: only what is different, and when. */
export function stepSummary(before: Standing, after: Standing): string {
  const changed = (['services', 'groups', 'traffic'] as const).flatMap((part) =>
    after[part].filter((words, i) => words !== '' && words !== before[part][i]),
  );
  const told = changed.slice(0, mostTold);
  if (changed.length > told.length) told.push(`and ${changed.length - told.length} more changes`);
  const words = told.length === 0 ? 'no change of tasks, instances or traffic' : told.join('. ');
  return `${clockOf(after.atMs)}. ${words}.`;
}
