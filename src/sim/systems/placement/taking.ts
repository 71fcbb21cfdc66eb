import type { Demand } from '../../plan.ts';
import { HostState, portWords } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import type { HostTest } from './cluster-query.ts';
import { constraintsAt, expressionsOf, isDistinct } from './constraints.ts';
import { Contest, spanOf } from './contest.ts';
import type { Judge } from './host-board.ts';
import { legacyEniRace } from './parameters.ts';
import { countOn, hasSome, peersOf, type PeerCounts } from './peers.ts';
import type { Request } from './request.ts';
import { criteriaOf } from './strategy.ts';

/** What is left to be asked of each host of a group in a zone. */
type Tests = readonly HostTest[];

/** Judges which host is to take the next task of a request. */
export class Taking implements Judge<Tests> {
  readonly seesLeaving = true;
  readonly #world: World;
  readonly #request: Request;
  readonly #demand: Demand;
  readonly #cpuUnits: number;
  readonly #memoryMib: number;
  readonly #distinct: boolean;
  readonly #expressions: readonly string[];
  readonly #asksInterfaces: boolean;
  #peers: PeerCounts;

  constructor(world: World, request: Request) {
    this.#world = world;
    this.#request = request;
    this.#demand = world.revisions[request.revision]!.demand;
    this.#cpuUnits = this.#demand.cpuUnits;
    this.#memoryMib = this.#demand.memoryMib;
    this.#distinct = isDistinct(request);
    this.#expressions = expressionsOf(request);
    this.#peers = peersOf(world, request.workload);
    this.#asksInterfaces = this.#demand.takesInterface && world.parameters.get(legacyEniRace) === 'off';
  }

  newContest = (): Contest => {
    const { strategy, isService } = this.#request;
    return new Contest(criteriaOf(strategy, isService), spanOf(this.#world), 'least');
  };

  prepare(): void {
    this.#peers = peersOf(this.#world, this.#request.workload);
  }

  siteOf(group: number, zone: number): Tests | undefined {
    const { lane, zones } = this.#request;
    if (!lane.groups.includes(group) || (zones.length > 0 && !zones.includes(zone))) return undefined;
    const { possible, tests } = constraintsAt(this.#world, this.#expressions, group, zone);
    return possible ? tests : undefined;
  }

  tasksBySite(): Int32Array {
    return this.#peers.at;
  }

  moves(): number {
    return this.#peers.moves;
  }

  weigh(host: number, tests: Tests): number {
    const { hosts } = this.#world;
    if (this.#distinct && hasSome(this.#peers, host)) return 0;
    if (hosts.memoryMib[host]! < this.#memoryMib || hosts.cpuUnits[host]! < this.#cpuUnits) return 0;
    if (hosts.state[host] !== HostState.ACTIVE || hosts.agent[host] !== 1) return 0;
    const demand = this.#demand;
    if (demand.gpus > 0 && hosts.gpus[host]! < demand.gpus) return 0;
    if (this.#asksInterfaces && hosts.interfaces[host]! < 1) return 0;
    const ports = demand.hostPorts;
    for (let i = 0; i < ports.length; i++) {
      const port = ports[i]!;
      if ((hosts.hostPorts[host * portWords + (port >> 5)]! & (1 << (port & 31))) !== 0) return 0;
    }
    for (let i = 0; i < tests.length; i++) if (!tests[i]!(this.#world, host)) return 0;
    return 1;
  }

  keyOf(host: number, contest: Contest): number {
    const { cpuUnits, memoryMib } = this.#world.hosts;
    const tasks = this.#distinct ? 0 : countOn(this.#peers, host);
    return contest.keyOf(cpuUnits[host]!, memoryMib[host]!, tasks);
  }
}
