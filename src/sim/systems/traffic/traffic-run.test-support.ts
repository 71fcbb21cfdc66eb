import { design, type Drawing } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import type { Intervention, SimEvent } from '#model/run.ts';
import { planOf } from '../../boot.ts';
import { drawCluster, drawService, type DrawnService } from '../../boot/draw-service.ts';
import { fargateService } from '../../boot/plan-of.test-support.ts';
import { eventOf } from '../../event-view.ts';
import type { Plan } from '../../plan.ts';
import { actsOf } from '../../script.ts';
import { Simulation, type Act } from '../../simulation.ts';
import type { SeriesKey } from '../../system.ts';
import type { World } from '../../world/world.ts';
import { systems } from '../index.ts';
import { causesCount } from './causes.ts';
import { poolsOf } from './pools.ts';
import { routesOf } from './routes.ts';
import { errorRates } from './series.ts';
import { settle } from './settle.ts';
import { Tally, tallied, trafficState } from './state.ts';

/** Runs of designs with users, for tests. */
export class TrafficRun {
  readonly simulation: Simulation;

  constructor(
    of: Design | Plan,
    options: {
      readonly interventions?: readonly Intervention[];
      readonly acts?: readonly Act[];
      readonly parameters?: Readonly<Record<string, number | string>>;
      readonly seed?: number;
    } = {},
  ) {
    const { interventions = [], acts = [], parameters = {}, seed = 1 } = options;
    const plan = 'workloads' in of ? of : planOf(of, { parameters });
    this.simulation = new Simulation(plan, systems, {
      seed,
      acts: [...actsOf(plan, interventions), ...acts],
      parameters,
    });
  }

  get world(): World {
    return this.simulation.world;
  }

  /** Goes to a second of the run. */
  to(seconds: number): this {
    this.simulation.seek(Math.round(seconds * 1000));
    return this;
  }

  now(key: SeriesKey, workload = 0): number {
    return this.world.series.value(this.world.seriesOf(key, workload));
  }

  events(reason: string): SimEvent[] {
    return Array.from({ length: this.world.events.rows.count }, (_, i) => eventOf(this.world, i)).filter(
      (each) => each.reason === reason,
    );
  }

  words(reason: string): string[] {
    return this.events(reason).map(({ words }) => words);
  }

  /** What has become of the requests to a workload up to now, in millionths of a request. */
  account(workload = 0): {
    offered: bigint;
    served: bigint;
    failed: bigint;
    causes: bigint;
    waiting: bigint;
  } {
    settle(this.world, workload);
    const micro = (tally: number): bigint => {
      const { requests, micro: rest } = tallied(this.world, workload, tally);
      return BigInt(requests) * 1_000_000n + BigInt(rest);
    };
    const { pools } = trafficState.of(this.world);
    const own = routesOf(this.world).entries[workload]!.flatMap((entry) => [...poolsOf(this.world, entry)]);
    return {
      offered: micro(Tally.OFFERED),
      served: micro(Tally.SERVED),
      failed: micro(Tally.FAILED),
      causes: Array.from({ length: causesCount }, (_, i) => micro(Tally.CAUSES + i)).reduce((a, b) => a + b),
      waiting: own.reduce((sum, pool) => sum + BigInt(pools.backlog[pool]!), 0n),
    };
  }
}

/** What is done at a second of the run. */
export const at = (seconds: number, what: string, args = {}): Intervention => ({
  atMs: seconds * 1000,
  do: what,
  ...args,
});

/** One service on Fargate behind an Application Load Balancer that gets 100 requests a second. */
export const behindAlb = (parts: DrawnService = {}): Design =>
  fargateService({ behind: 'application', requestsPerSecond: 100, ...parts });

/** One or more Fargate services, and whatever else is drawn around them. */
export const drawn = (draw: (d: Drawing, service: (parts: DrawnService) => NodeId) => void): Design =>
  design((d) => {
    const zones = ['a', 'b', 'c'];
    const cluster = drawCluster(d, zones);
    draw(d, (parts) => drawService(d, cluster, 'FARGATE', zones, parts));
  });

/** The rates of errors that are not 0, by series. */
export const errors = (run: TrafficRun): Record<string, number> =>
  Object.fromEntries(errorRates.flatMap((key) => (run.now(key) === 0 ? [] : [[key.id, run.now(key)]])));
