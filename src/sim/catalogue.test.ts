import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#model/aws/build-catalogue.ts';
import { instanceType, instanceTypeNames } from '#model/aws/instance-types.ts';
import { priceNames, type PriceName } from '#model/aws/price-names.ts';
import type { Json } from '#model/json.ts';
import type { RunCatalogue } from '#model/run-catalogue.ts';
import { checksum } from '#io/share-link/checksum.ts';
import { ec2Service, fargateService } from './boot/plan-of.test-support.ts';
import { planOf } from './boot.ts';
import { BadCatalogue, catalogueOf } from './catalogue.ts';
import { fingerprint } from './fingerprint.ts';
import { proveDeployment } from './proof.ts';
import { Rehearsal } from './rehearsal.ts';
import { buildPrices, type Prices } from './systems/billing/prices.ts';

const file = (name: string): { readonly asOf: string } & Record<string, Json> =>
  JSON.parse(readFileSync(new URL(`../../public/catalogue/${name}.json`, import.meta.url), 'utf8'));

function ran(design = ec2Service({ desiredCount: 4 }, { instances: 2 }), catalogue?: RunCatalogue) {
  const run = new Rehearsal({
    design,
    seed: 1,
    interventions: [{ atMs: 1000, do: 'deploy', service: 'api' }],
    ...(catalogue ? { catalogue } : {}),
  });
  run.run(3_600_000);
  const [deployment] = run.summaries();
  const saying = run.events().find(({ reason }) => reason === 'billing.other-catalogue');
  return { run, deployment: deployment!, words: saying?.words, hash: fingerprint(run.simulation.world) };
}

describe('the catalogue of the build', () => {
  test('is known by its date and a digest of all that a run counts with', () => {
    const types = instanceTypeNames.map((name) => [instanceType(name), buildPrices.instanceHour(name)]);
    const asOf = [file('prices').asOf, file('instance-types').asOf].toSorted().at(-1);
    const digest = checksum(JSON.stringify([types, buildPrices]));
    expect({ ...buildCatalogue }).toEqual({ asOf, digest });
  });

  test('is the default, and a run that names it is the same one', () => {
    const plain = ran();
    const named = ran(undefined, { ...buildCatalogue });
    expect(named).toMatchObject({ deployment: plain.deployment, hash: plain.hash, words: undefined });
  });
});

describe('another catalogue', () => {
  test('gives another bill', () => {
    const plain = ran();
    const dear = ran(undefined, { instanceTypes: { 'm5.large': { usdPerHour: 0.96 } } });
    expect(dear.deployment.costUsd).toBeCloseTo(10 * plain.deployment.costUsd, 5);
    expect(dear.words).toBe('This run has figures of its own for m5.large.');
    const fargate = ran(fargateService());
    const free = { 'fargate.linuxX86.vcpuHour': 0, 'fargate.linuxX86.gbHour': 0 };
    expect(ran(fargateService(), { prices: free }).deployment.costUsd).toBe(0);
    expect(fargate.deployment.costUsd).toBeGreaterThan(0);
  });

  test('gives another fit, to a run as to its proof', () => {
    const design = ec2Service({ desiredCount: 4, memory: 2048 }, { instances: 2 });
    const small = { instanceTypes: { 'm5.large': { registeredMib: 4096 } } };
    expect(ran(design).deployment.outcome).toBe('completed');
    expect(ran(design, small).deployment.outcome).toBe('stuck');
    expect(proveDeployment(planOf(design), 0).verdict).toBe('completes');
    expect(proveDeployment(planOf(design, { catalogue: small }), 0).verdict).toBe('stuck');
  });

  test('may have instance types that the build does not have', () => {
    const design = ec2Service({ desiredCount: 2 }, { instances: 2, instanceType: 'm99.large' });
    expect(planOf(design).groups).toEqual([]);
    const m99 = { vcpu: 2, registeredMib: 7900, maxEni: 3, arch: 'x86_64', usdPerHour: 0.1 } as const;
    const { run, deployment } = ran(design, { instanceTypes: { 'm99.large': m99 } });
    expect(run.simulation.world.plan.groups[0]!.room).toMatchObject({
      cpuUnits: 2048,
      memoryMib: 7900,
      awsvpcTasks: 2,
      gpus: 0,
    });
    expect(deployment.outcome).toBe('completed');
    expect(deployment.costUsd).toBeGreaterThan(0);
  });

  test('of another build is said to be one', () => {
    const { words, hash } = ran(undefined, { asOf: '2020-01-31', digest: '0badcafe' });
    expect(words).toBe(
      `This run was made with the instance types and prices as of 2020-01-31; here it counts with those as of ${buildCatalogue.asOf}, so that what fits and what it costs may differ.`,
    );
    expect(hash).not.toBe(ran().hash);
  });

  test('stays with a run that is edited or goes on another way', () => {
    const catalogue = { prices: { 'alb.hour': 1 } };
    const { run } = ran(undefined, catalogue);
    expect(run.simulation.world.plan.origin!.catalogue).toBe(catalogue);
    run.branch(2000, [{ atMs: 1000, do: 'deploy', service: 'api' }]);
    expect(run.events()[0]!.reason).toBe('billing.other-catalogue');
  });

  test('has a place for every price', () => {
    const zero = catalogueOf({}).prices;
    const differing = priceNames.filter((name: PriceName) => {
      const { prices } = catalogueOf({ prices: { [name]: 7 } });
      const text = (of: Prices): string => JSON.stringify(of);
      return text(prices) !== text(zero) && text(prices).includes('7000000000');
    });
    expect(differing).toEqual([...priceNames]);
    expect(JSON.stringify(zero)).toBe(JSON.stringify(buildPrices));
  });

  test.each<[RunCatalogue, string]>([
    [{ prices: { 'alb.hour': -1 } }, 'prices.alb.hour: '],
    [{ prices: { 'alb.day': 1 } as never }, 'prices: '],
    [{ digest: 'xyz' }, 'digest: is not eight hexadecimal digits'],
    [{ instanceTypes: { 'm5.large': { vcpu: 0.5 } } }, 'instanceTypes.m5.large.vcpu: '],
    [
      { instanceTypes: { 'm99.large': { vcpu: 2, maxEni: 3, arch: 'arm64' } } },
      'instanceTypes.m99.large.registeredMib: is needed, because m99.large is none of the instance types known here',
    ],
    [{ instanceType: {} } as never, ': '],
  ])('that is unusable is refused: %j', (catalogue, message) => {
    const design = ec2Service();
    expect(() => planOf(design, { catalogue })).toThrow(BadCatalogue);
    expect(() => planOf(design, { catalogue })).toThrow(message);
  });
});
