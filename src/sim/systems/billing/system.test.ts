import { describe, expect, test } from 'vitest';
import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { applyEdits } from '#model/edit.ts';
import type { Json, JsonPath } from '#model/json.ts';
import type { Intervention } from '#model/run.ts';
import { drawCluster, drawService } from '../../boot/draw-service.ts';
import { ec2Service, ec2Services, fargateService } from '../../boot/plan-of.test-support.ts';
import { Rehearsal } from '../../rehearsal.ts';
import type { SeriesKey } from '../../system.ts';
import { spentTotal } from '../../totals.ts';
import { costRate, runCostRate, runSpent } from './series.ts';
import { fargateHour } from './fargate.ts';
import { instanceHour } from './prices.ts';

const at = (seconds: number, what: string, args = {}): Intervention => ({
  atMs: seconds * 1000,
  do: what,
  ...args,
});

const edited = (of: Design, id: string, path: JsonPath, value: Json): Design =>
  applyEdits(of, [{ do: 'set', id, path, value }]);

class Bill extends Rehearsal {
  constructor(of: Design, interventions: readonly Intervention[] = [], parameters = {}) {
    super({ design: of, seed: 1, interventions, parameters });
  }
  to(seconds: number): this {
    this.simulation.seek(Math.round(seconds * 1000));
    return this;
  }
  now(key: SeriesKey, index = 0): number {
    const { world } = this.simulation;
    return world.series.value(world.seriesOf(key, index));
  }
  words(reason: string): string[] {
    return this.events()
      .filter((each) => each.reason === reason)
      .map(({ words }) => words);
  }
  atOf(reason: string): number {
    return this.events().find((each) => each.reason === reason)!.atMs;
  }
}

/** Micro-USD an hour of the three NAT gateways of the network that is drawn, each with its public address. */
const nats = 150_000;

/** Micro-USD an hour of one task of 0.25 vCPU and 0.5 GB. */
const small = 12_342;
const smallNano = 12_342_500;

describe('tasks on Fargate', () => {
  test('cost their size for as long as they run', () => {
    const run = new Bill(fargateService({ desiredCount: 3 })).to(3600);
    expect(run.now(costRate)).toBe(Math.floor((3 * smallNano) / 1000));
    expect(run.now(spentTotal)).toBe(Math.floor((3 * smallNano) / 1000));
    expect([run.now(runCostRate), run.now(runSpent)]).toEqual([
      run.now(costRate) + nats,
      run.now(spentTotal) + nats,
    ]);
    expect(run.simulation.settled).toBe(true);
  });

  test('are billed from the pull of their image until they are STOPPED', () => {
    const run = new Bill(fargateService({ desiredCount: 0 }), [
      at(10, 'set-desired-count', { service: 'api', desiredCount: 1 }),
      at(600, 'set-desired-count', { service: 'api', desiredCount: 0 }),
    ]).to(900);
    const began = run.atOf('task.activating');
    const ended = run.atOf('task.stopped');
    expect(ended).toBeGreaterThan(run.atOf('task.stopping'));
    const billedSeconds = Math.ceil((ended - began) / 1000);
    expect(run.now(spentTotal)).toBe(Math.floor((smallNano * billedSeconds) / 3600 / 1000));
    expect(run.now(costRate)).toBe(0);
    expect(run.to(began / 1000 - 1).now(costRate)).toBe(0);
    expect(run.to(began / 1000).now(costRate)).toBe(small);
  });

  test('are billed for a minute although they fail before', () => {
    const run = new Bill(fargateService({ desiredCount: 0, deployment: { minimumHealthyPercent: 100 } }), [
      at(5, 'deploy', { service: 'api', quality: 'unpullable' }),
      at(10, 'set-desired-count', { service: 'api', desiredCount: 1 }),
    ]);
    const stopped = run.to(120).atOf('task.stopped');
    run.to(stopped / 1000);
    expect(run.words('billing.minimum')[0]).toMatch(
      /^task 1 \(api:2\) is billed for 1 min, the least there is, although it lasted [\d.]+ s\.$/,
    );
    expect(run.now(spentTotal)).toBe(Math.floor(smallNano / 60 / 1000));
  });

  test('cost less on Arm and on Spot, and Spot is called an estimate', () => {
    const arm = fargateService({
      desiredCount: 1,
      task: { runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' } },
    });
    expect(new Bill(arm).to(1).now(costRate)).toBe(9875);
    const spot = design((d) => {
      const cluster = drawCluster(d);
      const service = drawService(d, cluster, 'FARGATE', ['a', 'b', 'c'], {
        desiredCount: 1,
        props: { launchType: undefined },
      });
      d.link('capacity', service, d.node('fargate-capacity', {}, cluster), {
        capacityProvider: 'FARGATE_SPOT',
        weight: 1,
      });
    });
    const run = new Bill(spot).to(1);
    expect(run.now(costRate)).toBe(Math.floor((smallNano * 30) / 100 / 1000));
    expect(run.words('billing.estimate')).toEqual([
      'What api costs is an estimate: it may run on Spot capacity, whose price moves with supply.',
    ]);
    expect(new Bill(spot, [], { fargateSpotDiscountPercent: 50 }).to(1).now(costRate)).toBe(6171);
    expect(new Bill(fargateService()).to(1).words('billing.estimate')).toEqual([]);
  });

  test('with more ephemeral storage cost that as well', () => {
    const storage = fargateService({ desiredCount: 1, task: { ephemeralStorage: { sizeInGiB: 50 } } });
    const size = { platform: 'linuxX86', cpuUnits: 256, memoryMib: 512, ephemeralGib: 50 } as const;
    expect(new Bill(storage).to(1).now(costRate)).toBe(Math.floor(fargateHour(size) / 1000));
    expect(fargateHour(size) - smallNano).toBe(30 * 111_000);
  });
});

describe('instances', () => {
  const hourMicro = instanceHour('m5.large')! / 1000;

  test('are paid for by the services on them, by what their tasks reserve', () => {
    const run = new Bill(
      ec2Services(
        [
          { name: 'big', desiredCount: 1, cpu: 1536, memory: 1536 },
          { name: 'small', desiredCount: 1, cpu: 512, memory: 512 },
        ],
        { instances: 2 },
      ),
    ).to(3600);
    expect([run.now(costRate, 0), run.now(costRate, 1)]).toEqual([1.5 * hourMicro, 0.5 * hourMicro]);
    expect([run.now(spentTotal, 0), run.now(spentTotal, 1)]).toEqual([144_000, 48_000]);
  });

  test('without a task on them are paid for by nobody in particular', () => {
    const run = new Bill(ec2Service({ desiredCount: 0 }, { instances: 2 })).to(3600);
    expect([run.now(costRate), run.now(runCostRate), run.now(runSpent)]).toEqual([
      0,
      192_000 + nats,
      192_000 + nats,
    ]);
  });

  test('cost nothing once they are gone', () => {
    const run = new Bill(ec2Service({ desiredCount: 1 }, { instances: 2 }), [
      at(1800, 'lose-host', { host: 2 }),
    ]);
    expect(run.to(1799).now(costRate)).toBe(192_000);
    expect(run.to(1801).now(costRate)).toBe(96_000);
    expect(run.to(1800).now(spentTotal)).toBe(96_000);
  });
});

test('Spot Instances cost so much less, which is an estimate', () => {
  const props = { instanceMarketOptions: { marketType: 'spot' } };
  const run = new Bill(ec2Service({ desiredCount: 1 }, { instances: 2, props })).to(1);
  expect(run.now(costRate)).toBe(192_000 * 0.4);
  expect(run.words('billing.estimate')).toEqual([
    'What api costs is an estimate: it may run on Spot capacity, whose price moves with supply.',
  ]);
});

describe('load balancers', () => {
  test('cost their hour and their capacity units, which the services behind one share', () => {
    const balanced = fargateService({ desiredCount: 0, behind: 'application' });
    expect(new Bill(balanced).to(1).now(costRate)).toBe(40_500);
    expect(new Bill(balanced, [], { balancerUnits: 0 }).to(1).now(costRate)).toBe(32_500);
    expect(new Bill(fargateService({ desiredCount: 0, behind: 'network' })).to(1).now(costRate)).toBe(38_500);
  });

  test('that are internal have no public addresses', () => {
    const balanced = fargateService({ desiredCount: 0, behind: 'application' });
    const internal = edited(balanced, 'load-balancer-1', ['scheme'], 'internal');
    expect(new Bill(internal).to(1).now(costRate)).toBe(30_500);
  });
});

describe('networks', () => {
  const quiet = fargateService({ desiredCount: 0 });

  test('cost the hours of NAT gateways and interface endpoints, whatever runs', () => {
    const rate = (of: Design): number => new Bill(of).to(1).now(runCostRate);
    expect(rate(quiet)).toBe(nats);
    expect(rate(edited(quiet, 'vpc-1', ['natGateways'], 'single'))).toBe(50_000);
    const without = edited(quiet, 'vpc-1', ['natGateways'], 'none');
    expect(rate(without)).toBe(0);
    // Three zones with two interface endpoints each; gateways for S3 are free.
    expect(rate(edited(without, 'vpc-1', ['endpoints'], ['ecr.api', 's3', 'logs']))).toBe(60_000);
  });

  test('a Fargate task pays for its public address while it is billed', () => {
    const path = ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'];
    const two = fargateService({ desiredCount: 2 });
    const cost = (assignPublicIp: string): number =>
      new Bill(edited(two, 'service-1', path, assignPublicIp)).to(1).now(costRate);
    expect(cost('ENABLED') - cost('DISABLED')).toBe(10_000);
  });
});

describe('the bill of a run', () => {
  test('is the sum of those of its services, however often one looks', () => {
    const of = (): Bill =>
      new Bill(fargateService({ desiredCount: 4, behind: 'application' }), [
        at(100, 'deploy', { service: 'api' }),
      ]);
    const often = of();
    for (let second = 0; second <= 1200; second += 7.5) often.to(second);
    const once = of().to(1200);
    expect(once.now(spentTotal)).toBe(often.now(spentTotal));
    expect(once.now(runSpent)).toBe(once.now(spentTotal) + nats / 3);
  });

  test('of a deployment is in its summary: the new tasks cost while the old ones still run', () => {
    const run = new Bill(fargateService({ desiredCount: 4 }), [at(100, 'deploy', { service: 'api' })]);
    run.run(3_600_000);
    const [summary] = run.summaries();
    const hours = (summary!.completedAtMs! - summary!.startedAtMs) / 3_600_000;
    const calm = (4 * smallNano * hours) / 1e9;
    expect(summary!.costUsd).toBeGreaterThan(calm * 1.1);
    expect(summary!.costUsd).toBeLessThan(calm * 2.1);
  });

  test('of a deployment that is under way is known to the moment', () => {
    const run = new Bill(fargateService({ desiredCount: 4 }), [at(100, 'deploy', { service: 'api' })]);
    // Nothing but the four tasks that run already costs anything yet.
    run.to(110);
    expect(run.summaries()[0]!.costUsd * 1e6).toBe(Math.floor((4 * smallNano * 10) / 3600 / 1000));
  });
});
