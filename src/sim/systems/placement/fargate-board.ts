import { none, TaskState } from '../../world/tables.ts';
import { tasksOf } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { zoneAttribute, zoneInFull } from './attributes.ts';
import { Contest, type Division } from './contest.ts';
import { taskFeed } from './task-feed.ts';
import type { Withdrawn } from './withdrawn.ts';

/**
 * The Fargate tasks of a deployment, of which those in the zone with the most tasks of the service are to stop first.
 * Derived, and kept up to date from the feed of tasks.
 */
export class FargateBoard {
  readonly #world: World;
  readonly #deployment: number;
  readonly #withdrawn: Withdrawn;
  #contest = newContest();
  readonly #counted = new Set<number>();
  readonly #leaves = new Map<number, number>();
  #taskVersion = -1;
  #hostVersion = -1;

  constructor(world: World, deployment: number, withdrawn: Withdrawn) {
    this.#world = world;
    this.#deployment = deployment;
    this.#withdrawn = withdrawn;
  }

  /** The contest as it stands now; a later call may return another. */
  upToDate(): Contest {
    const feed = taskFeed(this.#world);
    // The changes of hosts are forgotten when the world goes back in time.
    const isKnown = feed?.knows(this.#taskVersion) && this.#world.hostChanges.knows(this.#hostVersion);
    if (feed && isKnown)
      for (let change = this.#taskVersion; change < feed.version; change++) this.look(feed.hostOf(change));
    else this.#startAnew();
    this.#taskVersion = feed?.version ?? -1;
    this.#hostVersion = this.#world.hostChanges.version;
    return this.#contest;
  }

  #startAnew(): void {
    const { deployments } = this.#world;
    const workload = deployments.workload[this.#deployment];
    this.#contest = newContest();
    this.#counted.clear();
    this.#leaves.clear();
    for (let deployment = 0; deployment < deployments.count; deployment++)
      if (deployments.workload[deployment] === workload)
        for (const task of tasksOf(this.#world, deployment)) this.look(task);
  }

  /** Looks at a task once more. */
  look(task: number): void {
    const { tasks, deployments } = this.#world;
    if (tasks.workload[task] !== deployments.workload[this.#deployment]) return;
    if (tasks.host[task] !== none || tasks.zone[task] === none) return;
    const division = this.#divisionOf(tasks.zone[task]!);
    const isLive =
      tasks.desired[task] === 1 && tasks.state[task] !== TaskState.STOPPED && !this.#withdrawn.isGone(task);
    if (isLive !== this.#counted.has(task)) {
      division.groups[0]!.tasks += isLive ? 1 : -1;
      if (isLive) this.#counted.add(task);
      else this.#counted.delete(task);
    }
    if (tasks.deployment[task] !== this.#deployment) return;
    const isCandidate = isLive && !this.#withdrawn.isOut(task);
    division.tree.set(this.#leafOf(task, division), isCandidate ? 0 : Infinity, Number(isCandidate));
  }

  /** A task was withdrawn from the contest. */
  withdraw(task: number): void {
    this.look(task);
  }

  /** Nothing to do: a look counts at once. */
  recount(): void {}

  /** The task that the contest found in a division. */
  taskIn({ members }: Division, picked: number): number {
    return members[picked]!;
  }

  #divisionOf(zone: number): Division {
    const name = zoneInFull(this.#world.plan.zones[zone] ?? '');
    return this.#contest.divisionOf(new Map([[zoneAttribute, name]]));
  }

  #leafOf(task: number, { members }: Division): number {
    const leaf = this.#leaves.get(task) ?? members.push(task) - 1;
    this.#leaves.set(task, leaf);
    return leaf;
  }
}

const newContest = (): Contest =>
  new Contest([{ by: 'group', attribute: zoneAttribute }], { cpuUnits: 0, memoryMib: 0 }, 'most');
