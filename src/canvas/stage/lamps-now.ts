import { lampOf, lamps, type Lamp } from '#store/state-names.ts';
import type { RunTimeline } from '#store/run-timeline.ts';
import type { TaskTally } from './task-tally.ts';

/** More targets than this are told by their number, as no one counts them. */
export const mostLamps = 24;

/** Lamps that are shown, in the order in which counts are told. */
export const shownLamps = [
  'healthy',
  'initial',
  'unhealthy',
  'draining',
  'unused',
] as const satisfies readonly Lamp[];
export type ShownLamp = (typeof shownLamps)[number];

export interface TargetLamp {
  readonly task: number;
  readonly lamp: ShownLamp;
}

export type LampCounts = Readonly<Record<ShownLamp, number>>;

/** How many targets of these workloads stand how. */
export function lampCounts(tally: TaskTally, workloads: readonly number[]): LampCounts {
  const count = (lamp: ShownLamp): number =>
    workloads.reduce((sum, workload) => sum + tally.underLamp(workload, lamps.indexOf(lamp)), 0);
  return {
    healthy: count('healthy'),
    initial: count('initial'),
    unhealthy: count('unhealthy'),
    draining: count('draining'),
    unused: count('unused'),
  };
}

export const totalOf = (counts: LampCounts): number =>
  shownLamps.reduce((sum, lamp) => sum + counts[lamp], 0);

/** The targets of these workloads, oldest first. */
export function targetLamps(
  { tasks }: RunTimeline,
  tally: TaskTally,
  workloads: readonly number[],
): TargetLamp[] {
  const found = workloads.flatMap((workload) => [...tally.litOf(workload)]);
  return found
    .toSorted((a, b) => a - b)
    .map((task) => ({ task, lamp: lamps[lampOf(tasks.states[task]!)] as ShownLamp }));
}

/** '8 healthy, 2 draining'. */
export function lampWords(counts: LampCounts): string {
  const told = shownLamps.flatMap((lamp) => (counts[lamp] > 0 ? [`${counts[lamp]} ${lamp}`] : []));
  return told.length === 0 ? 'no targets' : told.join(', ');
}
