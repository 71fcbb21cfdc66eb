import { expect, test } from 'vitest';
import { Random, type Stream } from '../../kernel/random.ts';
import type { SavedTable } from '../../kernel/table.ts';
import type { Checkpoint } from '../../world/world.ts';
import { explainPlacement } from './explain.ts';
import { plainPlace, plainStops, type PlainHost } from './oracle.test-support.ts';
import { place } from './placer.ts';
import { RandomCluster } from './random-cluster.test-support.ts';
import { chooseToStop } from './scale-in.ts';

// The engine's index against the plain version, on clusters that people would draw only by accident.

const clusters = 1500;
const operations = 70;

interface Moment {
  readonly engine: Checkpoint;
  readonly hosts: PlainHost[];
  readonly fargate: PlainHost[];
  readonly chance: SavedTable;
}

class Duel {
  readonly cluster: RandomCluster;
  readonly #chance: Stream;
  readonly #plainRandom: Random;
  #moment: Moment | undefined;
  /** What the index said, and what the plain version said, answer by answer. */
  readonly answers: number[][] = [];
  readonly plainAnswers: number[][] = [];
  /** Placements whose explanation comes to another result. */
  readonly misexplained: number[] = [];
  placed = 0;
  refused = 0;
  stopped = 0;

  constructor(seed: number) {
    this.cluster = new RandomCluster(seed);
    this.#chance = new Random(seed).stream('operations');
    this.#plainRandom = new Random(seed);
    for (const name of ['placement', 'scale-in']) this.#plainRandom.stream(name);
  }

  step(): void {
    const { cluster } = this;
    const chance = this.#chance;
    const any = <T>(of: readonly T[]): T | undefined =>
      of.length > 0 ? of[chance.below(of.length)] : undefined;
    const host = any(cluster.hosts);
    const task = any(cluster.tasks);
    const doomed = any(cluster.tasks.filter(({ wanted }) => !wanted));
    const kind = chance.below(20);
    if (kind < 9) this.#start(chance.below(3), chance.below(2));
    else if (kind < 11) this.#scaleIn(chance.below(3), chance.below(2), chance.below(4));
    else if (kind < 13 && doomed) cluster.finish(doomed);
    else if (kind < 16 && task) cluster.heal(task);
    else if (kind === 16 && task) {
      if (chance.below(3) === 0) cluster.protect(task);
      else cluster.doom(task);
    } else if (kind === 17) this.#travel();
    else if (chance.below(4) === 0) cluster.addHost(chance.below(cluster.groups.length));
    else if (host && chance.below(2) === 0) cluster.toggle(host);
    else if (host) cluster.toggleAgent(host);
  }

  #start(service: number, revision: number): void {
    const { cluster } = this;
    if (cluster.onFargate(service))
      return cluster.put(cluster.fargate[this.#chance.below(cluster.fargate.length)]!, service, revision);
    const { world } = cluster.engine;
    const request = cluster.engine.request(service, revision);
    const explained = explainPlacement(world, request);
    const host = place(world, request);
    const plainRequest = cluster.requestOf(service, revision);
    const plain = plainPlace(cluster.hosts, plainRequest, this.#plainRandom.stream('placement'));
    this.answers.push([host]);
    this.plainAnswers.push([plain]);
    if (host === -1 ? explained.ties.length > 0 : !explained.ties.includes(host))
      this.misexplained.push(host);
    if (host === -1) this.refused++;
    else {
      this.placed++;
      cluster.put(cluster.hosts[host]!, service, revision);
    }
  }

  #scaleIn(service: number, revision: number, count: number): void {
    const { cluster } = this;
    const chosen = chooseToStop(
      cluster.engine.world,
      [cluster.engine.deployments[service]![revision]!],
      count,
    );
    const onFargate = cluster.onFargate(service);
    const stop = {
      service,
      revision,
      count,
      rules: cluster.rulesOf(service),
      byLoad: cluster.byLoad && !onFargate,
    };
    const where = onFargate ? cluster.fargate : cluster.hosts;
    this.answers.push(chosen);
    this.plainAnswers.push(plainStops(where, stop, this.#plainRandom.stream('scale-in')));
    this.stopped += chosen.length;
    for (const task of cluster.tasks) if (chosen.includes(task.task)) cluster.doom(task);
  }

  /** Remembers this moment, or goes back to the one remembered. */
  #travel(): void {
    const { cluster } = this;
    const { world } = cluster.engine;
    if (this.#moment) {
      world.restore(this.#moment.engine);
      cluster.hosts = this.#moment.hosts;
      cluster.fargate = this.#moment.fargate;
      this.#plainRandom.restore(this.#moment.chance);
      this.#moment = undefined;
    } else {
      this.#moment = {
        engine: world.save(),
        hosts: structuredClone(cluster.hosts),
        fargate: structuredClone(cluster.fargate),
        chance: this.#plainRandom.save(),
      };
    }
  }
}

test(`places and stops as a plain filter and sort would, on ${clusters} random clusters`, () => {
  const sum = { placed: 0, refused: 0, stopped: 0 };
  for (let seed = 0; seed < clusters; seed++) {
    const duel = new Duel(seed);
    for (let i = 0; i < operations; i++) duel.step();
    expect([seed, duel.answers]).toEqual([seed, duel.plainAnswers]);
    expect(duel.misexplained).toEqual([]);
    sum.placed += duel.placed;
    sum.refused += duel.refused;
    sum.stopped += duel.stopped;
  }
  // Enough of each happened for the agreement to mean something.
  expect(sum.placed).toBeGreaterThan(10 * clusters);
  expect(sum.refused).toBeGreaterThan(clusters);
  expect(sum.stopped).toBeGreaterThan(2 * clusters);
}, 120_000);
