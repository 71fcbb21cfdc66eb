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
  readonly seesLeaving = false;
  readonly #world: World;
  readonly #deployment: number;
  readonly #workload: number;
  readonly #demand: Demand;
  readonly #withdrawn: Withdrawn;
  /** Tasks of the service that count, by site; and of each host what was found when it was last looked at. */
  readonly #bySite: Int32Array;
  #hosts = seen(64);
  #moves = 0;

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
      this.#hosts = seen(Math.max(count, this.#hosts.peers.length));
      this.#bySite.fill(0);
      this.#moves++;
    }
    if (count <= this.#hosts.peers.length) return;
    const before = this.#hosts;
    this.#hosts = seen(2 * count);
    this.#hosts.peers.set(before.peers);
    this.#hosts.candidates.set(before.candidates);
    this.#hosts.cpuUnits.set(before.cpuUnits);
    this.#hosts.memoryMib.set(before.memoryMib);
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
    this.#count(host, peers);
    this.#hosts.candidates[host] = candidates;
    this.#hosts.cpuUnits[host] = cpuUnits;
    this.#hosts.memoryMib[host] = memoryMib;
    return candidates;
  }

  #count(host: number, peers: number): void {
    const more = peers - this.#hosts.peers[host]!;
    if (more === 0) return;
    this.#hosts.peers[host] = peers;
    this.#bySite[siteOf(this.#world, host)]! += more;
    this.#moves++;
  }

  /**
   * What the host of a task weighs once the task has been withdrawn, which it was not when the host was looked at: it is
   * to stop (`gone`), or may not be chosen.
   */
  withdraw(task: number, gone: boolean): number {
    const { tasks, revisions } = this.#world;
    const host = tasks.host[task]!;
    const seenOn = this.#hosts;
    if (tasks.deployment[task] === this.#deployment) seenOn.candidates[host]!--;
    if (gone) {
      const { demand } = revisions[tasks.revision[task]!]!;
      this.#count(host, seenOn.peers[host]! - 1);
      seenOn.cpuUnits[host]! += demand.cpuUnits;
      seenOn.memoryMib[host]! += demand.memoryMib;
    }
    return seenOn.candidates[host]!;
  }

  /** What would be left of the host once the task, and all that are to stop, have stopped. */
  keyOf(host: number, contest: Contest): number {
    const { cpuUnits, memoryMib } = this.#world.hosts;
    const seenOn = this.#hosts;
    return contest.keyOf(
      cpuUnits[host]! + seenOn.cpuUnits[host]! + this.#demand.cpuUnits,
      memoryMib[host]! + seenOn.memoryMib[host]! + this.#demand.memoryMib,
      seenOn.peers[host]!,
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

/** By host: tasks of the service that count, candidates among them, and the room of tasks that are to stop anyway. */
const seen = (hosts: number) => ({
  peers: new Int32Array(hosts),
  candidates: new Int32Array(hosts),
  cpuUnits: new Int32Array(hosts),
  memoryMib: new Int32Array(hosts),
});
