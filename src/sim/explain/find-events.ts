import { Names } from '../names.ts';
import type { Level } from '../reason.ts';
import type { World } from '../world/world.ts';
import { subjectOf } from './about.ts';

/** Which events are looked for. What is left out does not matter. */
export interface EventFilter {
  readonly levels?: readonly Level[];
  /** What their reasons begin with: 'task', 'placement'. */
  readonly areas?: readonly string[];
  readonly workload?: number;
  /** All of these words are in what is said, in any case of letters. */
  readonly text?: string;
}

/** Numbers of the events from number `from` (inclusive) to `to` (exclusive) that pass, as far as they are known. */
export function findEvents(world: World, filter: EventFilter, from: number, to: number): Uint32Array {
  const { rows, known } = world.events;
  const passes = world.reasons.map((why) => passesReason(why, filter));
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const names = new Names(world);
  const found: number[] = [];
  for (let event = from; event < Math.min(to, known); event++) {
    const reason = rows.reason[event]!;
    if (!passes[reason]) continue;
    if (filter.workload !== undefined && workloadOf(world, event) !== filter.workload) continue;
    if (words.length > 0) {
      const why = world.reasons[reason]!;
      const said = why.words(names, rows.a[event]!, rows.b[event]!, rows.c[event]!, rows.d[event]!);
      const text = `${said} ${why.id}`.toLowerCase();
      if (!words.every((word) => text.includes(word))) continue;
    }
    found.push(event);
  }
  return Uint32Array.from(found);
}

const passesReason = ({ id, level }: World['reasons'][number], { levels, areas }: EventFilter): boolean =>
  (levels === undefined || levels.includes(level)) && (areas === undefined || areas.includes(areaOf(id)));

/** What a reason is about: the part of its id before the dot. */
const areaOf = (reason: string): string => reason.slice(0, reason.indexOf('.'));

/** The workload that an event is about, itself or by its task or deployment. */
function workloadOf(world: World, event: number): number | undefined {
  const workload = subjectOf(world, event, 'workload');
  if (workload !== undefined) return workload;
  const task = subjectOf(world, event, 'task');
  if (task !== undefined) return world.tasks.workload[task];
  const deployment = subjectOf(world, event, 'deployment');
  return deployment === undefined ? undefined : world.deployments.workload[deployment];
}
