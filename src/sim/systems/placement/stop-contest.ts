import type { Revision } from '../../plan.ts';
import { derived } from '../../world/derived.ts';
import { none } from '../../world/tables.ts';
import { tasksOf } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { ecsServiceOf } from '../ecs-service/spec.ts';
import type { Contest, Division } from './contest.ts';
import { FargateBoard } from './fargate-board.ts';
import { HostBoard } from './host-board.ts';
import { Stopping } from './stopping.ts';
import { Withdrawn } from './withdrawn.ts';

/** Tasks of a deployment in the order in which they are to stop: on hosts, or on Fargate. */
interface StopBoard {
  /** The contest, up to date; valid until the world changes. */
  upToDate(): Contest;
  look(task: number): void;
  /** A task was withdrawn that was not before: it is to stop (`gone`), or may not be chosen. */
  withdraw(task: number, gone: boolean): void;
  /** Called after looks, before a choice. */
  recount(): void;
  taskIn(division: Division, picked: number): number;
}

interface Boards {
  readonly revision: Revision;
  readonly onHosts: StopBoard | undefined;
  readonly onFargate: StopBoard | undefined;
}

interface Known {
  readonly withdrawn: Withdrawn;
  readonly byDeployment: Map<number, Boards>;
}

const chanceOf = derived((world) => world.random.stream('scale-in'));

const known = derived((): Known => ({ withdrawn: new Withdrawn(), byDeployment: new Map() }));

/** Boards of one sort, whose divisions compete. */
interface Field {
  readonly contest: Contest;
  readonly divisions: readonly Division[];
  /** The board of each division. */
  readonly owners: readonly StopBoard[];
}

/** One choice of several tasks to stop, among those of some deployments of a service. */
export class StopContest {
  readonly #world: World;
  readonly #deployments: readonly number[];
  readonly #withdrawn: Withdrawn;
  readonly #boards: readonly StopBoard[];
  readonly #fields: readonly Field[];

  constructor(world: World, deployments: readonly number[]) {
    this.#world = world;
    this.#deployments = deployments;
    const { withdrawn, byDeployment } = known(world);
    this.#withdrawn = withdrawn;
    const boards = deployments.map((deployment) => boardsOf(world, deployment, withdrawn, byDeployment));
    const sorts = [
      boards.flatMap(({ onHosts }) => onHosts ?? []),
      boards.flatMap(({ onFargate }) => onFargate ?? []),
    ];
    this.#boards = sorts.flat();
    this.#fields = sorts.flatMap(fieldOf);
  }

  /** Lets none but these be chosen. */
  restrict(only: ReadonlySet<number>): void {
    this.#withdrawn.restrict(only);
    this.#lookAtAll();
  }

  /** The task that is to stop first, or -1. */
  next(): number {
    const chance = chanceOf(this.#world);
    for (const board of this.#boards) board.recount();
    for (const { contest, owners, divisions } of this.#fields) {
      const division = contest.winner(divisions, chance);
      if (division) return owners[divisions.indexOf(division)]!.taskIn(division, contest.picked);
    }
    return none;
  }

  /** It will stop: it does not count any more for those that come after it. */
  choose(task: number): void {
    this.#withdrawn.choose(task);
    for (const board of this.#boards) board.withdraw(task, true);
  }

  /** It may not stop, but it counts. */
  crossOut(task: number): void {
    this.#withdrawn.crossOut(task);
    for (const board of this.#boards) board.withdraw(task, false);
  }

  /** Puts all back as it was: whoever asked is to stop what was chosen. */
  close(): void {
    const restricted = this.#withdrawn.isRestricted;
    const withdrawn = this.#withdrawn.clear();
    if (restricted) this.#lookAtAll();
    const { tasks, hostChanges } = this.#world;
    for (const task of withdrawn) {
      // Hosts are looked at when they are asked about next: by then those tasks are to stop, as a rule.
      if (tasks.host[task] === none) for (const board of this.#boards) board.look(task);
      else hostChanges.note(tasks.host[task]!);
    }
  }

  #lookAtAll(): void {
    for (const deployment of this.#deployments)
      for (const task of tasksOf(this.#world, deployment)) for (const board of this.#boards) board.look(task);
  }
}

function fieldOf(boards: readonly StopBoard[]): Field[] {
  const contests = boards.map((board) => board.upToDate());
  const [contest] = contests;
  if (!contest) return [];
  const divisions = contests.flatMap((each) => each.divisions);
  const owners = boards.flatMap((board, i) => contests[i]!.divisions.map(() => board));
  return [{ contest, divisions, owners }];
}

function boardsOf(
  world: World,
  deployment: number,
  withdrawn: Withdrawn,
  all: Known['byDeployment'],
): Boards {
  const revision = world.revisions[world.deployments.revision[deployment]!]!;
  const found = all.get(deployment);
  // After going back in time another deployment may have the same number.
  if (found?.revision === revision) return found;
  for (const each of all.keys()) if (world.deployments.firstTask[each] === none) all.delete(each);
  const lanes = ecsServiceOf(world.plan.workloads[revision.workload]!)?.lanes ?? [];
  const boards = {
    revision,
    onHosts: lanes.some(({ groups }) => groups.length > 0)
      ? hostBoard(world, new Stopping(world, deployment, withdrawn))
      : undefined,
    onFargate: lanes.some(({ groups }) => groups.length === 0)
      ? new FargateBoard(world, deployment, withdrawn)
      : undefined,
  };
  all.set(deployment, boards);
  return boards;
}

function hostBoard(world: World, judge: Stopping): StopBoard {
  const board = new HostBoard(world, judge);
  return {
    upToDate: () => board.contest,
    look(task) {
      const host = world.tasks.host[task]!;
      if (host !== none) board.look(host);
    },
    withdraw(task, gone) {
      const host = world.tasks.host[task]!;
      if (host !== none) board.enter(host, judge.withdraw(task, gone));
    },
    recount: () => board.recount(),
    taskIn: ({ members, tree }, picked) => judge.candidateOn(members[picked]!, tree.rest),
  };
}
