import { describe, expect, test } from 'vitest';
import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { diffDesigns } from '#model/diff.ts';
import { applyEdits } from '#model/edit.ts';
import { checkDesign } from '#rules/check.ts';
import type { Finding } from '#rules/rule.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { Engine } from './engine.ts';
import { ProofFindings } from './proof-findings.ts';
import { joinSegments } from './segments.ts';

interface Drawn {
  readonly services: readonly { readonly name: string; readonly count: number; readonly memory: number }[];
  readonly instances: number;
  readonly minimumHealthyPercent?: number;
}

/** Services that share instances of 7,680 MiB. */
const drawn = ({ services, instances, minimumHealthyPercent = 100 }: Drawn): Design =>
  design((d) => {
    const cluster = d.node('cluster', {});
    const size = { minSize: 0, desiredCapacity: instances, maxSize: instances };
    d.node('ec2-capacity', { ...size, instanceType: 'm5.large', capacityProvider: undefined }, cluster);
    for (const { name, count, memory } of services) {
      const deploymentConfiguration = { minimumHealthyPercent, maximumPercent: 200 };
      const service = d.node(
        'service',
        {
          serviceName: name,
          desiredCount: count,
          launchType: 'EC2',
          networkConfiguration: undefined,
          deploymentConfiguration,
        },
        cluster,
      );
      const container = { name, image: `public.ecr.aws/example/${name}:1`, essential: true };
      const definition = {
        family: name,
        networkMode: 'bridge',
        requiresCompatibilities: ['EC2'],
        cpu: '64',
        memory: String(memory),
        containerDefinitions: [container],
      };
      d.link('runs', service, d.taskDefinition(definition, cluster));
    }
  });

/** Two services fill two instances to the last MiB that counts; by itself each of them would have room. */
const crowded = {
  services: [
    { name: 'api', count: 2, memory: 3800 },
    { name: 'web', count: 2, memory: 3500 },
  ],
  instances: 2,
};

const proven = (of: Design): readonly Finding[] => new ProofFindings().of(of, checkDesign(of));

describe('the progress proof in the editor', () => {
  test('finds a deployment for which other services leave no room, and what frees it', () => {
    const findings = proven(drawn(crowded));
    expect(findings.map(({ id, at, severity }) => [id, at, severity])).toEqual([
      ['progress-proof', 'service-1', 'warning'],
      ['progress-proof', 'service-2', 'warning'],
    ]);
    expect(findings[0]!.message).toContain('must keep 2 tasks until new ones have come');
    const { edits } = findings[0]!.fix!;
    const mended = applyEdits(drawn(crowded), edits);
    expect(proven(mended).map(({ at }) => at)).toEqual(['service-2']);
  });

  test('finds nothing where there is room, or a task may stop first', () => {
    expect(proven(drawn({ ...crowded, instances: 3 }))).toEqual([]);
    expect(proven(drawn({ ...crowded, minimumHealthyPercent: 50 }))).toEqual([]);
  });

  test('is silent where a rule says the same', () => {
    const full = drawn({ services: [{ name: 'api', count: 2, memory: 5000 }], instances: 2 });
    expect(checkDesign(full).map(({ id }) => id)).toContain('dep-ec2-no-headroom');
    expect(proven(full)).toEqual([]);
    expect(new ProofFindings().of(full, [])).toHaveLength(1);
  });

  test('gives the same object for a finding that has not changed', () => {
    const proofs = new ProofFindings();
    const [first] = proofs.of(drawn(crowded), []);
    const [again, other] = proofs.of(drawn(crowded), []);
    expect(again).toBe(first);
    expect(other!.key).not.toBe(first!.key);
  });

  test('is silent about room on instances of which nothing is known', () => {
    const unknown = applyEdits(drawn(crowded), [
      { do: 'set', id: 'ec2-capacity-1', path: ['instanceType'], value: 'z9.large' },
    ]);
    expect(new ProofFindings().of(unknown, [])).toEqual([]);
  });

  describe('where service auto scaling may decide', () => {
    const scaling = { minCapacity: 1, maxCapacity: 8, policies: [{ targetValue: 50 }] };
    const scaled = (maximumPercent: number): Design =>
      fargateService({
        desiredCount: 3,
        maximumPercent,
        behind: 'application',
        requestsPerSecond: 400,
        props: { scaling },
      });
    const stuck = scaled(100);
    const atOnce = (): Promise<void> => Promise.resolve();
    const at = (findings: readonly Finding[]): string[] => findings.map((each) => each.at);

    test('says nothing until it has been rehearsed, and then only of what stays stuck', async () => {
      const proofs = new ProofFindings();
      expect(proofs.of(stuck, [])).toEqual([]);
      expect(await proofs.rehearse(atOnce)).toBe(true);
      expect(at(proofs.of({ ...stuck, layout: {} }, []))).toEqual(['service-1']);
      expect(await proofs.rehearse(atOnce)).toBe(false);
      expect(proofs.of(scaled(200), [])).toEqual([]);
      expect(await proofs.rehearse(atOnce)).toBe(false);
      expect(proofs.of(scaled(200), [])).toEqual([]);
    });

    test('drops what it rehearses as soon as another design is asked about', async () => {
      const proofs = new ProofFindings();
      proofs.of(stuck, []);
      const more = await proofs.rehearse(() => {
        proofs.of(scaled(200), []);
        return Promise.resolve();
      });
      expect(more).toBe(false);
      expect(proofs.of(scaled(200), [])).toEqual([]);
    });
  });

  test('is silent about a design that is too large for every edit', () => {
    const services = [{ name: 'api', count: 20_000, memory: 4000 }];
    expect(proven(drawn({ services, instances: 2 }))).toEqual([]);
  });
});

describe('the engine', () => {
  test('has proofs in its answers as soon as it can find them', () => {
    const engine = new Engine();
    const now = drawn(crowded);
    const before = joinSegments([], engine.load(now, 3).segments);
    expect(before).toEqual(checkDesign(now));
    const proofs = new ProofFindings();
    engine.further = (of, found) => proofs.of(of, found);
    const after = joinSegments(before, engine.apply(diffDesigns(now, now), 3, 3).segments);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ id }) => id)).toEqual(['progress-proof', 'progress-proof']);
  });
});
