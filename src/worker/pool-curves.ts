import type { World } from '#sim/world/world.ts';
import { TaskState } from '#sim/world/tables.ts';
import type { RunAbout } from './run-batch.ts';
import type { Curve } from './pool-outcome.ts';

const lifecycleBits = 7;
const healthyBit = 8;

/** Grows a curve; several values at one time are the last of them. */
class CurvePen {
  readonly #at: number[] = [0];
  readonly #value: number[] = [0];

  get value(): number {
    return this.#value.at(-1)!;
  }

  set(atMs: number, value: number): void {
    if (this.#at.at(-1) === atMs) this.#value[this.#value.length - 1] = value;
    else if (value !== this.value) {
      this.#at.push(atMs);
      this.#value.push(value);
    }
  }

  curve(): Curve {
    return { at: Uint32Array.from(this.#at), value: Int32Array.from(this.#value) };
  }
}

export interface TaskCurves {
  readonly healthy: Curve;
  readonly alive: Curve;
}

/** How many healthy tasks each workload had over time, and how many that were not STOPPED. */
export function taskCurves({ plan, tasks, changes }: World): TaskCurves[] {
  const pens = plan.workloads.map(() => ({ healthy: new CurvePen(), alive: new CurvePen() }));
  const known = new Uint16Array(tasks.count).fill(TaskState.STOPPED);
  const { at, subject, state } = changes.rows;
  for (let row = 0; row < changes.rows.count; row++) {
    const task = subject[row]!;
    const [before, now] = [known[task]!, state[row]!];
    known[task] = now;
    const { healthy, alive } = pens[tasks.workload[task]!]!;
    const moreHealthy = Number((now & healthyBit) !== 0) - Number((before & healthyBit) !== 0);
    const moreAlive = Number(isAlive(now)) - Number(isAlive(before));
    if (moreHealthy !== 0) healthy.set(at[row]!, healthy.value + moreHealthy);
    if (moreAlive !== 0) alive.set(at[row]!, alive.value + moreAlive);
  }
  return pens.map(({ healthy, alive }) => ({ healthy: healthy.curve(), alive: alive.curve() }));
}

const isAlive = (state: number): boolean => (state & lifecycleBits) !== TaskState.STOPPED;

/** The steps of a series of each workload; where there is none of that name, nothing. */
export function seriesCurves({ plan, series }: World, { series: known }: RunAbout, id: string): Curve[] {
  const pens = plan.workloads.map(() => new CurvePen());
  const first = known.find((each) => each.id === id)?.first;
  const { rows } = series.log;
  if (first !== undefined)
    for (let row = 0; row < rows.count; row++)
      pens[rows.series[row]! - first]?.set(rows.at[row]!, rows.value[row]!);
  return pens.map((pen) => pen.curve());
}

/** The same with at most so many steps: of those that are left out, the lowest value stays in sight. */
export function thinned(whole: Curve, most: number): Curve {
  const { at, value } = whole;
  if (at.length <= most) return whole;
  const groups = Math.floor(most / 2);
  const pen = new CurvePen();
  for (let group = 0; group < groups; group++) {
    const from = Math.floor((group * at.length) / groups);
    const to = Math.floor(((group + 1) * at.length) / groups);
    let lowest = from;
    for (let i = from; i < to; i++) if (value[i]! < value[lowest]!) lowest = i;
    pen.set(at[lowest]!, value[lowest]!);
    pen.set(at[to - 1]!, value[to - 1]!);
  }
  return pen.curve();
}
