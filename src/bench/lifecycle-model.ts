import { planOf } from '#sim/boot.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { Random } from '#sim/kernel/random.ts';
import { Simulation } from '#sim/simulation.ts';
import { timer, type System } from '#sim/system.ts';
import { faults } from '#sim/systems/faults/system.ts';
import { iam } from '#sim/systems/iam/system.ts';
import { begin, stopTask } from '#sim/systems/task-lifecycle/lifecycle.ts';
import { taskLifecycle } from '#sim/systems/task-lifecycle/system.ts';
import { none, StopCode, TaskState } from '#sim/world/tables.ts';
import { addTask } from '#sim/world/tasks.ts';
import { SimjsEntity, SimjsSimulation } from './simjs.ts';

// Fargate tasks that start within ten minutes of each other, run for a while and stop; each by itself.

const spreadMs = 600_000;
const seed = 7;

/** How long each state takes, in the order of the states; RUNNING takes what each task brings along. */
const stepsMs = [10_000, 8000, 10_000, NaN, 5000, 15_000];
const states = [
  TaskState.PROVISIONING,
  TaskState.PENDING,
  TaskState.ACTIVATING,
  TaskState.RUNNING,
  TaskState.STOPPING,
  TaskState.DEPROVISIONING,
  TaskState.STOPPED,
];

/** When each task starts, and for how long it runs; tasks are numbered as they start. */
interface Lives {
  readonly startMs: Int32Array;
  readonly runMs: Int32Array;
}

export function livesOf(tasks: number): Lives {
  const chance = new Random(seed).stream('lives');
  const drawn = (): Int32Array => Int32Array.from({ length: tasks }, () => 1 + chance.below(spreadMs));
  return { startMs: drawn().toSorted(), runMs: drawn() };
}

/** Told of each change: when, which task, to which state. */
export type Witness = (atMs: number, task: number, state: number) => void;

/** A model of all these lives, ready to run once. */
export interface LifeModel {
  run(): void;
  /** Tells what happened, in its order. */
  recount(witness: Witness): void;
}

/** The engine with the systems that a task's life depends on, event log and change log on. */
export function engineModel(lives: Lives): LifeModel {
  const startDue = timer((world) => {
    const task = addTask(world, { workload: 0, revision: 0, deployment: none, lane: 0 });
    world.tasks.zone[task] = 0;
    begin(world, task);
  });
  const stopDue = timer((world, task) =>
    stopTask(world, task, StopCode.UserInitiated, 'It has run long enough.'),
  );
  const controller: System = {
    id: 'lives',
    begin: (world) => lives.startMs.forEach((atMs) => world.at(atMs, startDue)),
    tasksTo: [TaskState.RUNNING],
    on: {
      taskMoved: (world, task) => world.after(lives.runMs[task]!, stopDue, task),
    },
    mechanisms: [],
  };
  const { length: desired } = lives.startMs;
  const plan = planOf(fargateService({ desiredCount: 1 }));
  const enlarged = { ...plan, workloads: plan.workloads.map((workload) => ({ ...workload, desired })) };
  const simulation = new Simulation(enlarged, [taskLifecycle, iam, faults, controller], {
    seed,
    eventsBetweenCheckpoints: Infinity,
  });
  return {
    run: () => void simulation.advance(0xffff_fff0, { whenSettled: true }),
    recount(witness) {
      const { at, subject, state, count } = simulation.world.changes.rows;
      for (let row = 0; row < count; row++) witness(at[row]!, subject[row]!, state[row]! & 7);
    },
  };
}

/** The same in simjs: an entity for each task. It keeps no log, unless it is to tell. */
export function simjsModel({ startMs, runMs }: Lives, tells = false): LifeModel {
  const told: (readonly [atMs: number, life: number, state: number])[] = [];

  class Life extends SimjsEntity {
    #life = 0;
    #step = -1;

    start(): void {}

    join(life: number): void {
      this.#life = life;
    }

    wait(durationMs: number): void {
      this.setTimer(durationMs).done(this.next, this);
    }

    next(): void {
      const step = ++this.#step;
      const state = states[step]!;
      if (tells) told.push([this.time(), this.#life, state]);
      if (state === TaskState.RUNNING) this.wait(runMs[this.#life]!);
      else if (state !== TaskState.STOPPED) this.wait(stepsMs[step]!);
    }
  }

  const simulation = new SimjsSimulation();
  startMs.forEach((atMs, life) => {
    const entity = simulation.addEntity(Life);
    entity.join(life);
    entity.wait(atMs);
  });
  return {
    run: () => simulation.simulate(1e12),
    recount: (witness) => told.forEach(([atMs, life, state]) => witness(atMs, life, state)),
  };
}

/** The order in which events come, from a heap by time and, at one time, by when they were pushed. */
export function heapModel({ startMs, runMs }: Lives): LifeModel {
  const heap: (readonly [atMs: number, sequence: number, life: number, step: number])[] = [];
  const before = (a: number, b: number): boolean => {
    const [x, y] = [heap[a]!, heap[b]!];
    return x[0] < y[0] || (x[0] === y[0] && x[1] < y[1]);
  };
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  let pushed = 0;
  const push = (atMs: number, life: number, step: number): void => {
    let at = heap.push([atMs, pushed++, life, step]) - 1;
    for (let up = (at - 1) >> 1; at > 0 && before(at, up); at = up, up = (at - 1) >> 1) swap(at, up);
  };
  const pop = (): (typeof heap)[number] => {
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) heap[0] = last;
    for (let at = 0, down = 1; down < heap.length; at = down, down = 2 * at + 1) {
      if (down + 1 < heap.length && before(down + 1, down)) down++;
      if (!before(down, at)) break;
      swap(at, down);
    }
    return first;
  };
  startMs.forEach((atMs, life) => push(atMs, life, 0));
  return {
    run() {},
    recount(witness) {
      while (heap.length > 0) {
        const [atMs, , life, step] = pop();
        const state = states[step]!;
        witness(atMs, life, state);
        if (state === TaskState.STOPPED) continue;
        push(atMs + (state === TaskState.RUNNING ? runMs[life]! : stepsMs[step]!), life, step + 1);
      }
    },
  };
}
