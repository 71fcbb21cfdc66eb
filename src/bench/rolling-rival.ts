import type { Plan } from '#sim/plan.ts';
import { addRevision } from '#sim/world/revisions.ts';
import { deploymentLimits } from '#sim/systems/ecs-service/limits.ts';
import { serviceSpec } from '#sim/systems/ecs-service/spec.ts';
import { hosts } from '#sim/systems/hosts.ts';
import { place, requestOf } from '#sim/systems/placement/placer.ts';
import { chooseToStop } from '#sim/systems/placement/scale-in.ts';
import { placementSystem } from '#sim/systems/placement/system.ts';
import { StopCode, TaskState } from '#sim/world/tables.ts';
import { addTask, doom, moveTask, putOnHost, setHealthy } from '#sim/world/tasks.ts';
import { World } from '#sim/world/world.ts';
import { rollingParameters } from './rolling-plan.ts';
import { SimjsEntity, SimjsSimulation } from './simjs.ts';

// The rolling update of the rolling bench, written for simjs: an entity for each task and one for the scheduler, with
// the same steps, limits and moments, and with the engine's own index for where tasks start and which stop.

const passMs = 5000;
const readyMs = 2000;
const containerCheckMs = 10_000;
/** PROVISIONING, PENDING, ACTIVATING (the image is there) of a new task. */
const startSteps = [8000, 1000, 4000];
/** DEACTIVATING, STOPPING, DEPROVISIONING of an old one. */
const stopSteps = [45_000, 5000, 15_000];

/** What came of a rolling update; the same for whoever simulated it. */
export interface Rolled {
  /** When the last old task had stopped, in milliseconds. */
  readonly endedAtMs: number;
  /** The host of each task, and when it stopped. */
  readonly hosts: Int32Array;
  readonly stoppedAt: Uint32Array;
}

/** One update, ready to run. */
export class RollingRival {
  readonly world: World;
  readonly #simulation = new SimjsSimulation();
  readonly #entities: Task[] = [];
  readonly #scheduler: Scheduler;
  readonly #tasks: number;
  readonly #stoppedAt: Uint32Array;
  readonly #upper: number;
  readonly #lower: number;
  /** When the scheduler looks next, unless it waits. */
  #passAt = Infinity;

  constructor(plan: Plan, seed: number) {
    const world = new World(plan, [hosts, placementSystem], seed, rollingParameters);
    this.world = world;
    for (const { begin } of world.systems) begin?.(world);
    this.#tasks = world.workloads.desired[0]!;
    this.#stoppedAt = new Uint32Array(2 * this.#tasks);
    const { minimumHealthyPercent, maximumPercent } = serviceSpec(world, 0);
    const { lower, upper } = deploymentLimits(this.#tasks, minimumHealthyPercent, maximumPercent);
    this.#lower = lower;
    this.#upper = upper;
    this.#addDeployment(0);
    for (let i = 0; i < this.#tasks; i++) {
      const task = this.#addTask(0);
      this.firstCheckIn();
      moveTask(world, task, TaskState.RUNNING);
      setHealthy(world, task, true);
    }
    for (let i = 0; i < 2 * this.#tasks; i++) this.#entities.push(this.#simulation.addEntity(Task));
    this.#entities.forEach((entity, task) => entity.join(this, task));
    this.#scheduler = this.#simulation.addEntity(Scheduler);
    this.#scheduler.join(this);
    this.#addDeployment(addRevision(world, 0, {}));
  }

  #addDeployment(revision: number): void {
    const { deployments } = this.world;
    const deployment = deployments.add();
    deployments.workload[deployment] = 0;
    deployments.revision[deployment] = revision;
  }

  run(): void {
    this.wake();
    this.#simulation.simulate(1e12);
  }

  get outcome(): Rolled {
    const { count, host } = this.world.tasks;
    return {
      endedAtMs: Math.max(...this.#stoppedAt),
      hosts: host.slice(0, count),
      stoppedAt: this.#stoppedAt.slice(0, count),
    };
  }

  /** From its start, after how long the load balancer first checks a target. */
  firstCheckIn(): number {
    const { world } = this;
    return world.random.stream('target-health').below(world.plan.targetGroups[0]!.healthCheck.intervalMs);
  }

  /** Lets the scheduler look on its next pass. */
  wake(): void {
    const nowMs = this.#simulation.time();
    const atMs = Math.ceil(nowMs / passMs) * passMs;
    if (this.#passAt <= atMs) return;
    this.#passAt = atMs;
    this.#scheduler.waitFor(atMs - nowMs);
  }

  /** One pass: old tasks stop as far as enough healthy ones remain, then new ones start up to the ceiling. */
  look(): void {
    this.#passAt = Infinity;
    const { world } = this;
    const { deployments, workloads } = world;
    const spare = workloads.healthy[0]! - this.#lower;
    if (spare > 0 && deployments.wanted[0]! > 0) {
      for (const task of chooseToStop(world, [0], Math.min(deployments.healthy[0]!, spare))) {
        doom(world, task, StopCode.ServiceSchedulerInitiated, 'replaced');
        this.#entities[task]!.stop();
      }
    }
    const room = this.#upper - workloads.alive[0]!;
    const missing = this.#tasks - deployments.wanted[1]!;
    for (let i = Math.min(room, missing); i > 0; i--) this.#entities[this.#addTask(1)]!.begin();
  }

  #addTask(deployment: number): number {
    const { world } = this;
    const revision = world.deployments.revision[deployment]!;
    const host = place(world, requestOf(world, 0, revision, serviceSpec(world, 0).lanes[0]!));
    const task = addTask(world, { workload: 0, revision, deployment, lane: 0 });
    putOnHost(world, task, host);
    return task;
  }

  healthy(task: number): void {
    moveTask(this.world, task, TaskState.RUNNING);
    setHealthy(this.world, task, true);
    this.wake();
  }

  stopped(task: number): void {
    moveTask(this.world, task, TaskState.STOPPED);
    this.#stoppedAt[task] = this.#simulation.time();
    this.wake();
  }
}

class Scheduler extends SimjsEntity {
  #model!: RollingRival;

  start(): void {}

  join(model: RollingRival): void {
    this.#model = model;
  }

  waitFor(durationMs: number): void {
    this.setTimer(durationMs).done(this.look, this);
  }

  look(): void {
    this.#model.look();
  }
}

class Task extends SimjsEntity {
  #model!: RollingRival;
  #task = 0;
  #step = 0;
  /** Health checks that it has yet to pass: that of its container and that of its target. */
  #checks = 2;

  start(): void {}

  join(model: RollingRival, task: number): void {
    this.#model = model;
    this.#task = task;
  }

  begin(): void {
    this.setTimer(startSteps[0]!).done(this.started, this);
  }

  started(): void {
    const model = this.#model;
    model.wake();
    if (++this.#step < startSteps.length) {
      this.setTimer(startSteps[this.#step]!).done(this.started, this);
      return;
    }
    this.setTimer(containerCheckMs).done(this.passed, this);
    const { intervalMs } = model.world.plan.targetGroups[0]!.healthCheck;
    const firstMs = model.firstCheckIn();
    const missed = Math.max(0, Math.ceil((readyMs - firstMs) / intervalMs));
    this.setTimer(firstMs + missed * intervalMs).done(this.passed, this);
  }

  passed(): void {
    if (--this.#checks === 0) this.#model.healthy(this.#task);
  }

  stop(): void {
    this.#step = 0;
    this.setTimer(stopSteps[0]!).done(this.left, this);
  }

  left(): void {
    const model = this.#model;
    if (++this.#step === stopSteps.length) return model.stopped(this.#task);
    model.wake();
    this.setTimer(stopSteps[this.#step]!).done(this.left, this);
  }
}
