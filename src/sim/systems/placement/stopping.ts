import type { Demand } from '../../plan.ts';
import { tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { ecsServiceOf } from '../ecs-service/spec.ts';
import { Contest, spanOf } from './contest.ts';
import type { Judge } from './host-board.ts';
import { scaleInWithinAz } from './parameters.ts';
import type { Withdrawn } from './withdrawn.ts';
import { criteriaOf } from './strategy.ts';

/** Judges from which host a task of a deployment is to stop. A host weighs as many candidates as it has. */
export class Stopping implements Judge<true> {
  readonly #world: World;
  readonly #deployment: number;
  readonly #workload: number;
  readonly #demand: Demand;
  readonly #withdrawn: Withdrawn;
  /** What the last walk over a host's tasks found: candidates, and room of tasks that are to stop anyway. */
  #candidates = 0;
  #cpuUnits = 0;
  #memoryMib = 0;

  constructor(world: World, deployment: number, withdrawn: Withdrawn) {
    this.#world = world;
    this.#deployment = deployment;
    this.#workload = world.deployments.workload[deployment]!;
    this.#demand = world.revisions[world.deployments.revision[deployment]!]!.demand;
    this.#withdrawn = withdrawn;
  }

  newContest = (): Contest => {
    const spec = ecsServiceOf(this.#world.plan.workloads[this.#workload]!);
    const byLoad = this.#world.parameters.get(scaleInWithinAz) === 'mostLoaded';
    return new Contest(criteriaOf(spec?.placementStrategy ?? [], true, byLoad), spanOf(this.#world), 'most');
  };

  prepare(): void {}

  siteOf(): true {
    return true;
  }

  tasksOn(host: number): number {
    const { tasks, revisions } = this.#world;
    let peers = 0;
    this.#candidates = this.#cpuUnits = this.#memoryMib = 0;
    for (const task of tasksOn(this.#world, host)) {
      if (tasks.desired[task] === 0 || this.#withdrawn.isGone(task)) {
        const { demand } = revisions[tasks.revision[task]!]!;
        this.#cpuUnits += demand.cpuUnits;
        this.#memoryMib += demand.memoryMib;
      } else {
        if (tasks.workload[task] === this.#workload) peers++;
        if (tasks.deployment[task] === this.#deployment && !this.#withdrawn.isOut(task)) this.#candidates++;
      }
    }
    return peers;
  }

  weigh(): number {
    return this.#candidates;
  }

  /** What would be left of the host once the task, and all that are to stop, have stopped. */
  keyOf(host: number, tasks: number, contest: Contest): number {
    const { cpuUnits, memoryMib } = this.#world.hosts;
    return contest.keyOf(
      cpuUnits[host]! + this.#cpuUnits + this.#demand.cpuUnits,
      memoryMib[host]! + this.#memoryMib + this.#demand.memoryMib,
      tasks,
    );
  }

  /** The candidate of a host that has so many others before it. */
  candidateOn(host: number, at: number): number {
    const { tasks } = this.#world;
    let left = at;
    for (const task of tasksOn(this.#world, host)) {
      const counts = tasks.desired[task] === 1 && tasks.deployment[task] === this.#deployment;
      if (counts && !this.#withdrawn.isOut(task) && left-- === 0) return task;
    }
    return -1;
  }
}
