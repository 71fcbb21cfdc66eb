import type { KeptPicture } from '#store/compare-store.ts';
import { unborn } from '#store/run-states.ts';

/** What one sees of a task; in the order in which marks stand. */
export const signs = ['healthy', 'running', 'starting', 'unhealthy', 'stopping'] as const;
export type Sign = (typeof signs)[number];

const signWords: Readonly<Record<Sign, string>> = {
  healthy: 'healthy',
  running: 'not yet healthy',
  starting: 'starting',
  unhealthy: 'unhealthy',
  stopping: 'stopping',
};

/** Revisions take turns with three colours. */
export const tones = 3;

/** Tasks of one zone: how many there are of each sign and tone. */
export interface ZoneMarks {
  readonly label: string;
  /** By `tone * signs.length + sign`. */
  readonly counts: Int32Array;
}

const provisioning = 0;
const running = 3;
const stopped = 7;
const healthyBit = 8;
const statusUnhealthy = 2;
const lampUnhealthy = 3;

/** The tasks of a workload at a moment, by zone; the last one holds those that have no place yet, where there are any. */
export function zoneMarksAt(picture: KeptPicture, workload: number, atMs: number): ZoneMarks[] {
  const { about, record } = picture;
  const states = picture.statesAt(atMs);
  const zones = [...about.zones, 'not placed'].map((label) => ({
    label,
    counts: new Int32Array(tones * signs.length),
  }));
  const unplaced = zones.length - 1;
  for (let task = 0; task < record.workload.length; task++) {
    const state = states[task]!;
    if (state === unborn || (state & 7) === stopped || record.workload.data[task] !== workload) continue;
    const zone = record.zone.data[task]!;
    const isPlaced = zone !== -1 && (state & 7) !== provisioning;
    const number = record.revisions[record.revision.data[task]!]?.number ?? 1;
    zones[isPlaced ? zone : unplaced]!.counts[markOf(number, state)]!++;
  }
  const isAllPlaced = zones[unplaced]!.counts.every((count) => count === 0);
  return isAllPlaced ? zones.slice(0, unplaced) : zones;
}

function markOf(revisionNumber: number, state: number): number {
  const tone = (Math.max(1, revisionNumber) - 1) % tones;
  return tone * signs.length + signs.indexOf(signOf(state));
}

export function signOf(state: number): Sign {
  const lifecycle = state & 7;
  if (lifecycle < running) return 'starting';
  if (lifecycle > running) return 'stopping';
  if (((state >> 4) & 3) === statusUnhealthy || ((state >> 6) & 7) === lampUnhealthy) return 'unhealthy';
  return (state & healthyBit) !== 0 ? 'healthy' : 'running';
}

/** '4 healthy, 2 starting': all zones together. */
export function marksInWords(zones: readonly ZoneMarks[]): string {
  const words = signs.flatMap((sign, i) => {
    let count = 0;
    for (const { counts } of zones)
      for (let tone = 0; tone < tones; tone++) count += counts[tone * signs.length + i]!;
    return count === 0 ? [] : [`${count.toLocaleString('en-US')} ${signWords[sign]}`];
  });
  return words.length === 0 ? 'no tasks' : words.join(', ');
}
