import {
  hostStateOf,
  isHealthy,
  lampOf,
  lamps,
  lifecycleOf,
  taskStates,
  TaskState,
} from '#store/state-names.ts';
import { unborn } from '#store/run-states.ts';
import type { RunTimeline } from '#store/run-timeline.ts';
import { isLit } from './lamps-lit.ts';
import type { RunScene } from './run-scene.ts';

const statesCount = taskStates.length;
const lampsCount = lamps.length;
const hostStatesCount = 8;

const tallies = new WeakMap<RunScene, TaskTally>();

/** How many tasks and hosts are in which state at the playhead: counted once for all who ask, and only when asked. */
export class TaskTally {
  readonly #scene: RunScene;
  readonly #timeline: RunTimeline;
  readonly #states: Int32Array;
  readonly #lamps: Int32Array;
  readonly #hosts: Int32Array;
  readonly #healthyOf: Int32Array;
  /** By revision: tasks that are not STOPPED, those RUNNING, those counted as healthy. */
  #alive = new Int32Array(0);
  #running = new Int32Array(0);
  #healthy = new Int32Array(0);
  #isCounted = false;
  /** By task, the state that is in the counts. */
  #counted = new Uint16Array(256).fill(unborn);
  /** What of the record the counts are about: they begin anew when rows of it were forgotten. */
  #of: RunTimeline['record'] | undefined;
  #cuts = 0;
  /** Tasks with a lamp, those of one workload after those of another, and where each workload's begin. */
  #lit: Int32Array | undefined;
  readonly #litFrom: Int32Array;
  #holders = 0;
  readonly #stop: () => void;

  /** The one of a scene; whoever takes it gives it back with `end`. */
  static of(scene: RunScene): TaskTally {
    let tally = tallies.get(scene);
    if (!tally) {
      tally = new TaskTally(scene);
      tallies.set(scene, tally);
    }
    tally.#holders++;
    return tally;
  }

  private constructor(scene: RunScene) {
    const { about, timeline } = scene;
    const [workloads, groups] = [about.workloads.length, about.groups.length];
    this.#scene = scene;
    this.#timeline = timeline;
    this.#states = new Int32Array(workloads * statesCount);
    this.#lamps = new Int32Array(workloads * lampsCount);
    this.#healthyOf = new Int32Array(workloads);
    this.#litFrom = new Int32Array(workloads + 1);
    this.#hosts = new Int32Array(groups * hostStatesCount);
    this.#stop = timeline.watch(() => (this.#isCounted = false));
  }

  end(): void {
    this.#holders--;
    if (this.#holders > 0) return;
    this.#stop();
    tallies.delete(this.#scene);
  }

  /** Tasks of a workload in a lifecycle state. */
  inState(workload: number, state: number): number {
    this.#count();
    return this.#states[workload * statesCount + state] ?? 0;
  }

  /** Tasks of a workload whose targets stand so. */
  underLamp(workload: number, lamp: number): number {
    this.#count();
    return this.#lamps[workload * lampsCount + lamp] ?? 0;
  }

  /** Tasks of a workload that have a lamp, oldest first. */
  litOf(workload: number): Int32Array {
    this.#count();
    this.#lit ??= this.#listLit();
    return this.#lit.subarray(this.#litFrom[workload], this.#litFrom[workload + 1]);
  }

  /** Tasks of a workload that its controller counts as healthy. */
  healthyOf(workload: number): number {
    this.#count();
    return this.#healthyOf[workload] ?? 0;
  }

  hostsIn(group: number, state: number): number {
    this.#count();
    return this.#hosts[group * hostStatesCount + state] ?? 0;
  }

  ofRevision(revision: number): { alive: number; running: number; healthy: number } {
    this.#count();
    const [alive, running, healthy] = [this.#alive, this.#running, this.#healthy];
    return {
      alive: alive[revision] ?? 0,
      running: running[revision] ?? 0,
      healthy: healthy[revision] ?? 0,
    };
  }

  #count(): void {
    if (this.#isCounted) return;
    this.#isCounted = true;
    this.#lit = undefined;
    const { record } = this.#timeline;
    if (record !== this.#of || record.cuts !== this.#cuts) this.#forget();
    this.#of = record;
    this.#cuts = record.cuts;
    this.#reserve(record.workload.length, record.revisions.length);
    this.#countTasks();
    this.#countHosts();
  }

  #forget(): void {
    this.#counted.fill(unborn);
    const byRevision = [this.#alive, this.#running, this.#healthy];
    for (const counts of [this.#states, this.#lamps, this.#healthyOf, ...byRevision]) counts.fill(0);
  }

  #reserve(tasks: number, revisions: number): void {
    if (this.#counted.length < tasks) {
      const counted = new Uint16Array(Math.max(tasks, this.#counted.length * 2)).fill(unborn);
      counted.set(this.#counted);
      this.#counted = counted;
    }
    if (this.#alive.length >= revisions) return;
    const grown = (before: Int32Array): Int32Array<ArrayBuffer> => {
      const after = new Int32Array(Math.max(revisions, before.length * 2));
      after.set(before);
      return after;
    };
    this.#alive = grown(this.#alive);
    this.#running = grown(this.#running);
    this.#healthy = grown(this.#healthy);
  }

  /** Takes over what has changed since it was counted last. */
  #countTasks(): void {
    const { states } = this.#timeline.tasks;
    const counted = this.#counted;
    const count = this.#timeline.record.workload.length;
    for (let task = 0; task < count; task++) {
      const state = states[task]!;
      const before = counted[task]!;
      if (state === before) continue;
      if (before !== unborn) this.#add(task, before, -1);
      if (state !== unborn) this.#add(task, state, 1);
      counted[task] = state;
    }
  }

  #add(task: number, state: number, by: 1 | -1): void {
    const { record } = this.#timeline;
    const life = lifecycleOf(state);
    const own = record.workload.data[task]!;
    this.#states[own * statesCount + life]! += by;
    if (isLit(state)) this.#lamps[own * lampsCount + lampOf(state)]! += by;
    if (life === TaskState.STOPPED) return;
    const its = record.revision.data[task]!;
    this.#alive[its]! += by;
    if (life === TaskState.RUNNING) this.#running[its]! += by;
    if (!isHealthy(state)) return;
    this.#healthy[its]! += by;
    this.#healthyOf[own]! += by;
  }

  #countHosts(): void {
    const { record, hosts } = this.#timeline;
    this.#hosts.fill(0);
    for (let host = 0; host < record.hostGroup.length; host++) {
      const state = hosts.states[host]!;
      if (state !== unborn)
        this.#hosts[record.hostGroup.data[host]! * hostStatesCount + hostStateOf(state)]!++;
    }
  }

  #listLit(): Int32Array {
    const { record, tasks } = this.#timeline;
    const from = this.#litFrom;
    for (let own = 0; own < from.length - 1; own++) {
      const lamps = this.#lamps.subarray(own * lampsCount, (own + 1) * lampsCount);
      from[own + 1] = from[own]! + lamps.reduce((sum, count) => sum + count, 0);
    }
    const next = from.slice();
    const lit = new Int32Array(from.at(-1)!);
    for (let task = 0; task < record.workload.length; task++) {
      const state = tasks.states[task]!;
      if (state !== unborn && isLit(state)) lit[next[record.workload.data[task]!]!++] = task;
    }
    return lit;
  }
}
