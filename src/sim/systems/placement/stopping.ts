import type { Demand } from '../../plan.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { ecsServiceOf } from '../ecs-service/spec.ts';
import { Contest, spanOf } from './contest.ts';
import type { Judge } from './host-board.ts';
import { scaleInWithinAz } from './parameters.ts';
import { siteOf, sitesIn } from './peers.ts';
import { criteriaOf } from './strategy.ts';
import type { Withdrawn } from './withdrawn.ts';

/** Judges from which host a task of a deployment is to stop. A host weighs as many candidates as it has. */
export class Stopping implements Judge<true> {
  readonly #world: World;
  readonly #deployment: number;
  readonly #workload: number;
  readonly #demand: Demand;
  readonly #withdrawn: Withdrawn;
  /** Tasks of the service that count, by host and by site. */
  #counted = new Int32Array(64);
  readonly #bySite: Int32Array;
  #moves = 0;
  /** What the last walk over a host's tasks found: peers, candidates, and room of tasks that are to stop anyway. */
  #peers = 0;
  #candidates = 0;
  #cpuUnits = 0;
  #memoryMib = 0;

  constructor(world: World, deployment: number, withdrawn: Withdrawn) {
    this.#world = world;
    this.#deployment = deployment;
    this.#workload = world.deployments.workload[deployment]!;
    this.#demand = world.revisions[world.deployments.revision[deployment]!]!.demand;
    this.#withdrawn = withdrawn;
    this.#bySite = new Int32Array(sitesIn(world));
  }

  newContest = (): Contest => {
    const spec = ecsServiceOf(this.#world.plan.workloads[this.#workload]!);
    const byLoad = this.#world.parameters.get(scaleInWithinAz) === 'mostLoaded';
    return new Contest(criteriaOf(spec?.placementStrategy ?? [], true, byLoad), spanOf(this.#world), 'most');
  };

  prepare(anew: boolean): void {
    const { count } = this.#world.hosts;
    if (anew) {
      this.#counted.fill(0);
      this.#bySite.fill(0);
      this.#moves++;
    }
    if (count <= this.#counted.length) return;
    const before = this.#counted;
    this.#counted = new Int32Array(2 * count);
    this.#counted.set(before);
  }

  siteOf(): true {
    return true;
  }

  tasksBySite(): Int32Array {
    return this.#bySite;
  }

  moves(): number {
    return this.#moves;
  }

  /** As many as there are candidates. */
  weigh(host: number): number {
    this.#walk(host);
    const more = this.#peers - this.#counted[host]!;
    if (more !== 0) {
      this.#counted[host] = this.#peers;
      this.#bySite[siteOf(this.#world, host)]! += more;
      this.#moves++;
    }
    return this.#candidates;
  }

  #walk(host: number): void {
    const { tasks, hosts, revisions } = this.#world;
    const workload = this.#workload;
    const deployment = this.#deployment;
    const withdrawn = this.#withdrawn;
    let peers = 0;
    let candidates = 0;
    let cpuUnits = 0;
    let memoryMib = 0;
    for (let task = hosts.firstTask[host]!; task !== none; task = tasks.nextOnHost[task]!) {
      if (tasks.desired[task] === 0 || withdrawn.isGone(task)) {
        const { demand } = revisions[tasks.revision[task]!]!;
        cpuUnits += demand.cpuUnits;
        memoryMib += demand.memoryMib;
      } else {
        if (tasks.workload[task] === workload) peers++;
        if (tasks.deployment[task] === deployment && !withdrawn.isOut(task)) candidates++;
      }
    }
    this.#peers = peers;
    this.#candidates = candidates;
    this.#cpuUnits = cpuUnits;
    this.#memoryMib = memoryMib;
  }

  /** What would be left of the host once the task, and all that are to stop, have stopped. */
  keyOf(host: number, contest: Contest): number {
    const { cpuUnits, memoryMib } = this.#world.hosts;
    return contest.keyOf(
      cpuUnits[host]! + this.#cpuUnits + this.#demand.cpuUnits,
      memoryMib[host]! + this.#memoryMib + this.#demand.memoryMib,
      this.#peers,
    );
  }

  /** The candidate of a host that has so many others before it. */
  candidateOn(host: number, at: number): number {
    const { tasks, hosts } = this.#world;
    let left = at;
    for (let task = hosts.firstTask[host]!; task !== none; task = tasks.nextOnHost[task]!) {
      const counts = tasks.desired[task] === 1 && tasks.deployment[task] === this.#deployment;
      if (counts && !this.#withdrawn.isOut(task) && left-- === 0) return task;
    }
    return none;
  }
}
